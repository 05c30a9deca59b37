import { describe, expect, test } from 'vitest';
import type { Loss } from '../../../src/domain/chat/loss.ts';
import { isLatestLoss } from '../../../src/domain/chat/loss.ts';
import type { RoutingRecord } from '../../../src/domain/routing-record.ts';

const record = (more: Partial<RoutingRecord>): RoutingRecord => ({
  at: 0,
  why: 'transfer',
  by: 'anna',
  operatorId: 'boris',
  fromId: 'anna',
  among: null,
  load: 0,
  ...more,
});
const toBoris: Loss = { why: 'transfer', by: 'anna', fromId: 'anna', operatorId: 'boris' };
const routed = record({ why: 'least-loaded', by: 'routing', operatorId: 'vera', fromId: null });

describe('A decision that has been made already is known by its record', () => {
  test.each<[string, Loss, RoutingRecord[], boolean]>([
    ['the last one', toBoris, [record({})], true],
    ['routed on meanwhile', { ...toBoris, operatorId: null }, [routed, record({ operatorId: null })], true],
    ['to whomever it went', { why: 'transfer', by: 'anna', fromId: 'anna' }, [record({})], true],
    ['none', toBoris, [], false],
    ['to somebody else', toBoris, [record({ operatorId: 'vera' })], false],
    ['by somebody else', toBoris, [record({ by: 'vera' })], false],
    [
      'a later loss hides it',
      toBoris,
      [record({ why: 'no-answer', by: 'system', operatorId: null }), record({})],
      false,
    ],
  ])('%s', (_what, loss, records, is) => expect(isLatestLoss(loss, records)).toBe(is));
});

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

describe('That a chat was already given away is known from its last routing record', () => {
  test.each<[string, Loss, RoutingRecord[], boolean]>([
    ['the last one', toBoris, [record({})], true],
    [
      'the chat has been routed on since',
      { ...toBoris, operatorId: null },
      [routed, record({ operatorId: null })],
      true,
    ],
    ['true for any receiver, when none is named', { why: 'transfer', by: 'anna', fromId: 'anna' }, [record({})], true],
    ['there is no record', toBoris, [], false],
    ['it went to somebody else', toBoris, [record({ operatorId: 'vera' })], false],
    ['somebody else gave it away', toBoris, [record({ by: 'vera' })], false],
    [
      'the owner lost the chat again later',
      toBoris,
      [record({ why: 'no-answer', by: 'system', operatorId: null }), record({})],
      false,
    ],
  ])('%s', (_what, loss, records, is) => expect(isLatestLoss(loss, records)).toBe(is));
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Known, LettersLeft } from '../../../src/domain/invite-check.ts';
import { checkInvitations, leaves } from '../../../src/domain/invite-check.ts';

const MANY: LettersLeft = { today: 100, tomorrow: 100, atOnce: 100, unproven: null };

describe('A check of invitations', () => {
  test('says of each address what would become of it, in the order in which they are sent', () => {
    const known: Known[] = [null, 'here', 'off', 'invited', 'elsewhere', null];
    expect(checkInvitations(known, MANY)).toEqual(['now', 'here', 'off', 'invited', 'elsewhere', 'now']);
  });

  test('lets letters beyond today’s budget leave tomorrow, and none beyond that', () => {
    const left = { ...MANY, today: 1, tomorrow: 1 };
    expect(checkInvitations([null, 'here', null, null], left)).toEqual(['now', 'here', 'tomorrow', 'over']);
  });

  test('says how many may leave at once, and how many before the mailbox is proven', () => {
    expect(checkInvitations([null, null], { ...MANY, atOnce: 1 })).toEqual(['now', 'wait']);
    expect(checkInvitations([null, null], { ...MANY, unproven: 1 })).toEqual(['now', 'unproven']);
  });

  test('never promises more letters than any limit allows', () => {
    const known = fc.array(fc.constantFrom<Known>(null, 'here', 'off', 'invited', 'elsewhere'), { maxLength: 60 });
    const few = fc.nat(30);
    fc.assert(
      fc.property(known, few, few, few, fc.option(few), (facts, today, tomorrow, atOnce, unproven) => {
        const verdicts = checkInvitations(facts, { today, tomorrow, atOnce, unproven });
        const sent = verdicts.filter(leaves).length;
        expect(sent).toBe(
          Math.min(facts.filter((fact) => fact === null).length, today + tomorrow, atOnce, unproven ?? Infinity),
        );
        expect(verdicts.filter((verdict) => verdict === 'now').length).toBe(Math.min(sent, today));
        facts.forEach((fact, i) => fact !== null && expect(verdicts[i]).toBe(fact));
      }),
    );
  });
});

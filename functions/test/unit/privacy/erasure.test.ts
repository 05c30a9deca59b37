import { expect, it } from 'vitest';
import type { ClosedChat } from '../../../src/domain/chat.ts';
import { reportRow } from './erasure-marks.ts';
import {
  ERASURE_LEASE,
  beginErasure,
  claimErasure,
  emptied,
  endErasure,
  leaveErasure,
} from '../../../src/domain/privacy/erasure.ts';
import { SETTINGS, closed } from '../world.ts';

const MARK = 'примета';

/** A closed chat in which every text is the client's mark. */
const marked = (): ClosedChat => ({
  ...closed(),
  visitorId: MARK,
  client: {
    number: 123_456,
    name: MARK,
    phone: '+79161234567',
    extension: MARK,
    written: MARK,
    mutedUntil: 1,
    blocked: true,
  },
  last: { seq: 3, from: 'visitor', text: MARK, at: 1 },
  asked: { first: MARK, last: MARK, before: MARK, vague: false },
  description: MARK,
  recent: [{ id: MARK, seq: 1 }],
  rating: { score: 2, comment: MARK, at: 1 },
  seq: 3,
});

it('an emptied chat holds nothing of its client, and counts in every figure as before', () => {
  const chat = marked();
  const left = emptied(chat, true);
  expect(JSON.stringify(left)).not.toMatch(new RegExp(`${MARK}|79161234567|123456`));
  expect(reportRow(left, SETTINGS)).toEqual(reportRow(chat, SETTINGS));
  expect(emptied(left, true)).toEqual(left);
});

it('a chat keeps its client until all below it is gone, so that a run which was stopped finds it again', () => {
  expect(emptied(marked(), false).visitorId).toBe(MARK);
});

const what = { id: 'e', companyId: 'c', by: 'anna', visitorId: MARK, of: 2 };

it('one worker has the job at a time, and the next one goes on when the lease is over', () => {
  const job = beginErasure(what, 0);
  const mine = claimErasure(job, 'one', 10)!;
  expect(claimErasure(mine, 'two', 20)).toBeNull();
  expect(claimErasure(mine, 'one', 20)).toMatchObject({ dueAt: 20 + ERASURE_LEASE });
  expect(claimErasure(mine, 'two', 10 + ERASURE_LEASE)).toMatchObject({ holder: 'two' });
  expect(claimErasure(leaveErasure(mine, 20), 'two', 20)).toMatchObject({ holder: 'two' });
  expect(claimErasure(null, 'two', 20)).toBeNull();
});

it('a receipt names who asked, when and how much, and not the client', () => {
  const receipt = endErasure({ ...beginErasure(what, 0), counts: { messages: 5 } }, 9);
  expect(receipt).toMatchObject({ by: 'anna', askedAt: 0, doneAt: 9, of: 2, counts: { messages: 5 }, state: 'done' });
  expect(JSON.stringify(receipt)).not.toContain(MARK);
  expect(claimErasure(receipt, 'two', 10)).toBeNull();
});

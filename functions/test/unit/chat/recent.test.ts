import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sent } from '../../../src/domain/chat/recent.ts';
import { recall, remember } from '../../../src/domain/chat/recent.ts';
import { likeToday } from '../../../src/domain/document/older.ts';
import type { Message } from '../../../src/domain/message.ts';

const message = (seq: number, from: 'visitor' | 'operator' | 'system'): Message =>
  from === 'system'
    ? { seq, id: `notice-${seq}`, from, kind: 'notice', notice: 'queued', text: '', at: seq }
    : from === 'visitor'
      ? { seq, id: `id-${seq}`, from, kind: 'text', choice: null, text: '', at: seq }
      : { seq, id: `id-${seq}`, from, kind: 'text', operatorId: 'o', firstName: 'O', text: '', at: seq };

test('a repeated message is never taken for a new one, and the transcript is asked only when the list cannot tell', () => {
  const froms = fc.array(fc.constantFrom('visitor' as const, 'operator' as const, 'system' as const), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(froms, (all) => {
      const history = all.map((from, i) => message(i + 1, from));
      const recent = history.reduce<readonly Sent[] | null>(remember, []);
      const people = history.filter(({ from }) => from !== 'system');
      for (const { id, seq } of people) expect([seq, 'unknown']).toContain(recall(recent, id));
      for (const { id, seq } of people.slice(-20)) expect(recall(recent, id)).toBe(seq);
      expect(recall(recent, 'new')).toBe(people.length < 20 ? null : 'unknown');
    }),
  );
});

test('a message that says what its writer had seen is recognized without the transcript, as long as the list reaches back to there', () => {
  const froms = fc.array(fc.constantFrom('visitor' as const, 'operator' as const, 'system' as const), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(froms, fc.nat(60), (all, back) => {
      const history = all.map((from, i) => message(i + 1, from));
      const recent = history.reduce<readonly Sent[] | null>(remember, []);
      const after = Math.max(0, history.length - back);
      const people = history.filter(({ from }) => from !== 'system');
      // Whoever wrote a message had seen only what came before it.
      for (const { id, seq } of people)
        for (const seen of [0, seq - 1]) expect([seq, 'unknown']).toContain(recall(recent, id, seen));
      const later = people.filter(({ seq }) => seq > after).length;
      const reachesBack = people.length < 20 || later < 20;
      expect(recall(recent, 'new', after) === null).toBe(reachesBack || people.at(-20)?.seq === after + 1);
    }),
  );
});

test('for a chat that was saved before this list existed, the transcript is asked', () => {
  const { recent } = likeToday({ state: 'bot', clocks: {} }) as { recent: readonly Sent[] | null };
  expect(recent).toBeNull();
  expect(remember(recent, message(1, 'visitor'))).toBeNull();
  expect(recall(recent, 'id-1')).toBe('unknown');
  expect(recall(recent, 'id-1', 0)).toBe('unknown');
  expect(likeToday({ clocks: {}, recent: [{ id: 'a', seq: 1 }] })['recent']).toEqual([{ id: 'a', seq: 1 }]);
});

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

test('a repeat is never taken for something new, and what is new is mostly known to be', () => {
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

test('a chat from before there was such a list leaves it to the transcript', () => {
  const { recent } = likeToday({ state: 'bot', clocks: {} }) as { recent: readonly Sent[] | null };
  expect(recent).toBeNull();
  expect(remember(recent, message(1, 'visitor'))).toBeNull();
  expect(recall(recent, 'id-1')).toBe('unknown');
  expect(likeToday({ clocks: {}, recent: [{ id: 'a', seq: 1 }] })['recent']).toEqual([{ id: 'a', seq: 1 }]);
});

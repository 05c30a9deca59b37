import { expect, test } from 'vitest';
import { isAsSeen } from '../../../src/domain/chat/expected-owner.ts';
import { EVERY_STATE, anna, boris } from '../world.ts';

test('a decision is carried out only while the chat has the owner that the screen shows', () => {
  const { active, assigned, queued, bot } = EVERY_STATE;
  for (const chat of [active, assigned]) {
    expect(isAsSeen(chat, anna.id)).toEqual({ ok: true });
    expect(isAsSeen(chat, boris.id)).toMatchObject({ reason: 'owner-changed', now: { ownerId: anna.id } });
    expect(isAsSeen(chat, null)).toMatchObject({ reason: 'owner-changed', now: { ownerId: anna.id } });
  }
  for (const chat of [queued, bot]) {
    expect(isAsSeen(chat, null)).toEqual({ ok: true });
    expect(isAsSeen(chat, anna.id)).toMatchObject({ reason: 'owner-changed', now: { ownerId: null } });
  }
});

test('a closed chat has refusals of its own', () => {
  for (const seen of [null, anna.id, boris.id]) expect(isAsSeen(EVERY_STATE.closed, seen)).toEqual({ ok: true });
});

import { beforeEach, expect, it } from 'vitest';
import { forget } from './forget.ts';
import { safeMemory } from '../../shared/memory.ts';

const memory = safeMemory(() => localStorage);
const KEPT = { 'rtno.theme': 'dark', 'rtno.locale': 'ru', 'rtno.draft.anna.c': 'Чужое', 'rtno.draft.oleg2.c': 'И это' };
const UNSENT = {
  'rtno.draft.oleg.c': 'Не дописал',
  'rtno.draft.oleg.note.c': 'Клиент сердится',
  'rtno.outbox.oleg': '[]',
  'rtno.outbox.oleg.000000000000005-id': 'Не ушло',
};

beforeEach(() => {
  localStorage.clear();
  const all = { ...KEPT, ...UNSENT, 'rtno.emoji': '🙂', 'rtno.company.oleg': 'garden' };
  for (const [key, value] of Object.entries(all)) memory.setItem(key, value);
});

it('after a sign-out only what belongs to the device is kept', () => {
  forget(memory, 'oleg', 'erase');
  expect({ ...localStorage }).toEqual(KEPT);
});

it('unsent messages are kept when the person says so', () => {
  forget(memory, 'oleg', 'keep');
  expect({ ...localStorage }).toEqual({ ...KEPT, ...UNSENT });
});

import type { Memory } from '../../shared/memory.ts';
import { forgetCompany } from './remembered-company.ts';
import type { Unsent } from './session.ts';

/** What was typed or sent and has not arrived: the only words of conversations that a browser keeps. */
const UNSENT = ['rtno.draft.', 'rtno.outbox.'] as const;
/** Habits of whoever sat here. The theme, the language and the switches of alerts are the device's: they tell nothing of people. */
const HABITS = ['rtno.emoji'] as const;

/**
 * Takes out of the browser what it has kept of a person who leaves. `keep` leaves what they have not sent; what other people have chosen to keep here
 * stays.
 */
export function forget(memory: Memory, uid: string, unsent: Unsent): void {
  forgetCompany(memory, uid);
  const isOwn = (key: string) => UNSENT.some((prefix) => `${key}.`.startsWith(`${prefix}${uid}.`));
  for (const key of memory.keys('rtno.'))
    if (HABITS.some((habit) => key === habit) || (unsent === 'erase' && isOwn(key))) memory.removeItem(key);
}

import type { Memory } from '../../shared/memory.ts';
import { forgetCompany } from './remembered-company.ts';
import type { Unsent } from './session.ts';

/** Drafts and messages that have not arrived. No other text of a conversation is kept in the browser. */
const UNSENT = ['rtno.draft.', 'rtno.outbox.'] as const;
/** Habits of the person who leaves. The theme, the language and the alert settings stay on the device: they say nothing about people. */
const HABITS = ['rtno.emoji'] as const;

/**
 * Removes from the browser what it keeps of a person who signs out. With `keep` their unsent text stays. Unsent text that other people have chosen to
 * keep here always stays.
 */
export function forget(memory: Memory, uid: string, unsent: Unsent): void {
  forgetCompany(memory, uid);
  const isOwn = (key: string) => UNSENT.some((prefix) => `${key}.`.startsWith(`${prefix}${uid}.`));
  for (const key of memory.keys('rtno.'))
    if (HABITS.some((habit) => key === habit) || (unsent === 'erase' && isOwn(key))) memory.removeItem(key);
}

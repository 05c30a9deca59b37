import { hash } from '../bot/hash.ts';
import type { ClosedChat } from '../chat.ts';
import type { Labels } from './labels.ts';
import { labelsOf } from './labels.ts';
import { WORDS_VERSION } from './part.ts';

/** What the words documents hold of a chat, kept on the chat: by which version, up to which message, in how many parts, and a hash of its labels. */
export type Worded = { version: number; seq: number; parts: number; labels: number };

export const wordedAs = ({ seq }: ClosedChat, labels: Labels, parts: number): string =>
  [WORDS_VERSION, seq, parts, hash(JSON.stringify(labels), 0)].join('.');

export function readWorded(worded: string | undefined): Worded | null {
  if (worded === undefined) return null;
  const [version = 0, seq = 0, parts = 0, labels = 0] = worded.split('.').map(Number);
  return { version, seq, parts, labels };
}

/** Do the words documents hold this chat as it is now? Saved with a closed chat as its opposite, so that one query finds what is to be done. */
export function isWorded(chat: ClosedChat, timeZone: string): boolean {
  const known = readWorded(chat.worded);
  return known !== null && chat.worded === wordedAs(chat, labelsOf(chat, timeZone), known.parts);
}

/** Are only the labels to be written anew, with the words as they are? */
export const onlyLabels = (chat: ClosedChat): boolean => {
  const known = readWorded(chat.worded);
  return known !== null && known.version === WORDS_VERSION && known.seq === chat.seq;
};

import type { ClosedChat } from '../chat.ts';
import type { Message } from '../message.ts';
import type { Ms } from '../time.ts';
import type { Labels } from './labels.ts';
import { keysOf } from './scan.ts';

/** A line of a conversation that is found by words. */
export type Line = { seq: number; from: 'visitor' | 'operator' | 'bot'; text: string };

/**
 * What a closed conversation is found by, or a part of a very long one. Each word is a field of its own, so the database joins as many words and filters as
 * somebody asks for, from the indexes of the single fields. The id sorts the last closed first.
 */
export type WordsPart = Labels & {
  id: string;
  chatId: string;
  closedAt: Ms;
  /** From 0 on. */
  part: number;
  words: Readonly<Record<string, true>>;
  lines: readonly Line[];
};

/** Another way of finding words makes every chat's words anew (work/words/fill.ts). */
export const WORDS_VERSION = 1;
/** Limits of one part, far below Firestore's own: 40,000 index entries, 1 MiB a document and 10 MiB a save with its indexes. */
export const MOST_WORDS_OF_PART = 1_500;
export const MOST_CHARACTERS_OF_PART = 40_000;
export const MOST_LINES_OF_PART = 200;
/** What a longer conversation says after so many parts is not found. */
export const MOST_PARTS = 50;

/** After every moment that a chat may close at. */
const LAST: Ms = 9_999_999_999_999;
const padded = (n: number, digits: number) => String(n).padStart(digits, '0');

/** Where the ids of chats that closed at this moment begin; what closed later comes before it. */
export const placeOf = (closedAt: Ms): string => padded(LAST - closedAt, 13);
export const partId = ({ id, closedAt }: Pick<ClosedChat, 'id' | 'closedAt'>, part: number): string =>
  `${placeOf(closedAt)}-${id}-${padded(part, 2)}`;

/**
 * The words of a closed chat in as many parts as they take; none when nothing was said that can be found. What visitor, operator and bot said counts.
 * Notices are the same in every chat. Notes are for the staff only, while these documents may be handed to a search engine, so they do not count.
 */
export function partsOf(chat: ClosedChat, labels: Labels, messages: Iterable<Message>): WordsPart[] {
  const parts: { words: Set<string>; lines: Line[]; characters: number }[] = [];
  for (const { seq, from, kind, text } of messages) {
    if (from === 'system' || kind !== 'text') continue;
    const keys = keysOf(text);
    if (keys.size === 0) continue;
    let last = parts.at(-1);
    const words = last?.words ?? new Set();
    const isFull =
      last === undefined ||
      last.lines.length === MOST_LINES_OF_PART ||
      last.characters + text.length > MOST_CHARACTERS_OF_PART ||
      [...keys].filter((key) => !words.has(key)).length + words.size > MOST_WORDS_OF_PART;
    if (isFull && parts.length === MOST_PARTS) break;
    if (isFull || last === undefined) parts.push((last = { words: new Set(), lines: [], characters: 0 }));
    for (const key of keys) if (last.words.size < MOST_WORDS_OF_PART) last.words.add(key);
    last.lines.push({ seq, from, text });
    last.characters += text.length;
  }
  return parts.map(({ words, lines }, part) => ({
    ...labels,
    id: partId(chat, part),
    chatId: chat.id,
    closedAt: chat.closedAt,
    part,
    words: Object.fromEntries([...words].map((word) => [word, true as const])),
    lines,
  }));
}

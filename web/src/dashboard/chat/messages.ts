import type { Message, Note } from '#domain/message.ts';
import type { Ms } from '#domain/time.ts';
import { MINUTE } from '#domain/time.ts';
import { isSameDay } from '../time/dates.ts';

/** Merges the known messages of a chat with arrived ones, in order, each once. Messages never change, so a known object stays the same. */
export function merge(known: readonly Message[], arrived: readonly Message[]): readonly Message[] {
  const have = new Set(known.map(({ seq }) => seq));
  const fresh = arrived.filter(({ seq }) => !have.has(seq));
  if (fresh.length === 0) return known;
  return [...known, ...fresh].toSorted((a, b) => a.seq - b.seq);
}

/** The seq before which messages are missing in the middle, or null. Such a gap comes from messages sent while the connection was lost. */
export function gapBefore(messages: readonly Message[]): number | null {
  const after = messages.find((message, index) => index > 0 && message.seq !== (messages[index - 1]?.seq ?? 0) + 1);
  return after?.seq ?? null;
}

/** Which messages were new to the owner when they opened the chat: those after `after`, up to `upTo`. */
export type Unread = { after: number; upTo: number };

/** The client's first message that was new when the chat was opened; null when none is loaded. */
export function firstUnread(messages: readonly Message[], { after, upTo }: Unread): number | null {
  const first = messages.find(({ from, seq }) => from === 'visitor' && seq > after);
  return first !== undefined && first.seq <= upTo ? first.seq : null;
}

/** The messages after a seq, without the person's own. */
export function arrivedAfter(messages: readonly Message[], seq: number, uid: string): readonly Message[] {
  return messages.filter(
    (message) => message.seq > seq && !(message.from === 'operator' && message.operatorId === uid),
  );
}

/** Is the beginning of the dialog loaded? */
export function isWhole(messages: readonly Message[]): boolean {
  return messages[0] === undefined || messages[0].seq === 1;
}

export type Line = {
  message: Message;
  /** The first message of its day: the day is written above it. */
  newDay: boolean;
  /** The first message after another speaker's or after a while: the name is written above it. */
  newSpeaker: boolean;
};

/** Lays messages out: marks where a day begins in the company's time zone, and where the speaker changes. */
export function layOut(messages: readonly Message[], timeZone: string): readonly Line[] {
  return messages.map((message, index) => {
    const before = messages[index - 1];
    const newDay = before === undefined || !isSameDay(before.at, message.at, timeZone);
    return { message, newDay, newSpeaker: newDay || !isSameSpeech(before, message) };
  });
}

export type Item = Line | { note: Note };

export const isNote = (item: Item): item is { note: Note } => 'note' in item;

/** Lines with the internal notes between them, by time. Notes older than the loaded messages are left out until older messages are loaded. */
export function withNotes(lines: readonly Line[], notes: readonly Note[], whole: boolean): readonly Item[] {
  const first = lines[0]?.message.at ?? 0;
  const shown = notes.filter(({ at }) => whole || at >= first);
  const items: Item[] = [];
  let next = 0;
  for (const line of lines) {
    while (next < shown.length && shown[next]!.at < line.message.at) items.push({ note: shown[next++]! });
    items.push(line);
  }
  return [...items, ...shown.slice(next).map((note) => ({ note }))];
}

const PAUSE: Ms = 5 * MINUTE;

function isSameSpeech(before: Message | undefined, message: Message): boolean {
  if (before === undefined || before.from !== message.from || message.at - before.at > PAUSE) return false;
  return before.from !== 'operator' || message.from !== 'operator' || before.operatorId === message.operatorId;
}

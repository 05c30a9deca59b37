import type { Chat } from '../../domain/chat.ts';
import type { Message } from '../../domain/message.ts';
import { CODEC } from '../../store/refs.ts';
import { newestAfter } from '../../store/transcript.ts';
import type { Unit } from '../../store/unit.ts';
import { keepLately } from '../bot/keep-lately.ts';

/** The ends of transcripts that this instance has read lately, by company and chat: a message never changes, so only those that came later are read. */
const KNOWN = keepLately<readonly Message[]>(16 * 1024 * 1024);
/** What a message takes beside its text, in bytes. */
const AROUND_TEXT = 300;

/** The last `count` messages of a chat, oldest first. The chat is read before, so that the end is at least as new. */
export async function endOf(unit: Pick<Unit, 'find'>, chat: Chat, count: number): Promise<readonly Message[]> {
  const { companyId, id, seq } = chat;
  // An emptied chat: what this instance still knows of it is nobody's to read.
  if (seq === 0) return [];
  const key = `${companyId}/${id}`;
  const known = KNOWN.get(key) ?? [];
  const last = known.at(-1)?.seq ?? 0;
  if (last >= seq) return known.slice(-count);
  const come = await unit.find(newestAfter(companyId, id, last, count), CODEC.message);
  const end = [...known, ...come.toReversed()].slice(-count);
  KNOWN.put(
    key,
    end,
    end.reduce((bytes, { text }) => bytes + 2 * text.length + AROUND_TEXT, 0),
  );
  return end;
}

import type { Chat } from '../chat.ts';
import type { Draft, Message } from '../message.ts';
import type { Operator } from '../operator.ts';
import type { RoutingRecord } from '../routing-record.ts';
import { remember } from './recent.ts';

/** What becomes of one decision about a chat; the store saves all of it in one atomic save. */
export type ChatChange<C extends Chat = Chat> = {
  ok: true;
  chat: C;
  /** New messages, already counted. */
  messages: readonly Message[];
  /** Operators whose open chats have changed. */
  operators: readonly Operator[];
  record: RoutingRecord | null;
  /** It has been done already, and whoever did it may have died before what follows it. */
  again?: true;
};

export function changed<C extends Chat>(
  chat: C,
  more: Partial<Omit<ChatChange<C>, 'ok' | 'chat'>> = {},
): ChatChange<C> {
  return { ok: true, chat, messages: [], operators: [], record: null, ...more };
}

/** What has been done already is done: nothing changes, and what follows is carried out once more. */
export function again<C extends Chat>(chat: C): ChatChange<C> {
  return { ...changed(chat), again: true };
}

const PREVIEW = 140;

/** Counts a message into its chat: the next seq and the chat's last line, in one step. */
export function say<C extends Chat>(chat: C, draft: Draft): { chat: C; message: Message } {
  const seq = chat.seq + 1;
  const message: Message = { ...draft, seq };
  const text = draft.text.slice(0, PREVIEW);
  const last = { seq, from: draft.from, text, at: draft.at };
  return { chat: { ...chat, seq, last, recent: remember(chat.recent, message) }, message };
}

/** A notice of the system; its id comes from its place, so that a repeated decision makes the same one. `who` of the staff is behind it. */
export function notice(
  chat: Chat,
  notice: Extract<Message, { kind: 'notice' }>['notice'],
  text: string,
  at: number,
  who: Pick<Operator, 'id' | 'firstName'> | null = null,
): Draft {
  const by = who && { by: { operatorId: who.id, firstName: who.firstName } };
  return { id: `notice-${chat.seq + 1}`, from: 'system', kind: 'notice', notice, text, at, ...by };
}

import type { Chat } from '../chat.ts';
import type { Draft, Message } from '../message.ts';
import type { Operator } from '../operator.ts';
import type { RoutingRecord } from '../routing-record.ts';
import { remember } from './recent.ts';

/** What becomes of one decision about a chat; the store saves all of it in one atomic save. */
export type ChatChange<C extends Chat = Chat> = {
  ok: true;
  chat: C;
  /** New messages, which already have their `seq`. */
  messages: readonly Message[];
  /** Operators whose open chats have changed. */
  operators: readonly Operator[];
  record: RoutingRecord | null;
  /** The change was saved before. Its consequences may be missing, since the process that saved it may have died before them. */
  again?: true;
};

export function changed<C extends Chat>(
  chat: C,
  more: Partial<Omit<ChatChange<C>, 'ok' | 'chat'>> = {},
): ChatChange<C> {
  return { ok: true, chat, messages: [], operators: [], record: null, ...more };
}

/** The decision was saved before: the chat does not change, and the consequences are carried out once more. */
export function again<C extends Chat>(chat: C): ChatChange<C> {
  return { ...changed(chat), again: true };
}

const PREVIEW = 140;

/** Adds a message to its chat: the message gets the next `seq`, and the chat its new `last`. */
export function say<C extends Chat>(chat: C, draft: Draft): { chat: C; message: Message } {
  const seq = chat.seq + 1;
  const message: Message = { ...draft, seq };
  const text = draft.text.slice(0, PREVIEW);
  const last = { seq, from: draft.from, text, at: draft.at };
  return { chat: { ...chat, seq, last, recent: remember(chat.recent, message) }, message };
}

/** A notice of the system. Its id is made from its place in the chat, so a repeated decision makes the same id. `who` is the operator who caused it. */
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

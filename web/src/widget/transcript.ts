import type { PublicChat, PublicConversation, PublicMessage, StreamEvent } from '#domain/contract/visitor.ts';

/** The messages of one chat that we have: by seq, without gaps. */
export type Thread = { chatId: string; lines: readonly PublicMessage[] };

/** All that the widget knows of the conversation: the newest chat last, and the chats before it that were seen on this page. */
export type Transcript = { chat: PublicChat | null; threads: readonly Thread[] };

export const EMPTY: Transcript = { chat: null, threads: [] };

/** The events that tell what was said and what became of the chat; that somebody types is not kept. */
export type Told = Exclude<StreamEvent, { event: 'typing' }>;

/**
 * Takes in an event of the stream. What we already have changes nothing; `gap` says that something before it is missing, so that the
 * conversation must be read again.
 */
export function hear(transcript: Transcript, event: Told): { transcript: Transcript; gap: boolean } {
  if (event.event === 'chat') return { transcript: withChat(transcript, event.data), gap: false };
  const { chatId, ...message } = event.data;
  const thread = transcript.threads.find((thread) => thread.chatId === chatId);
  const next = lastSeq(thread) + 1;
  if (message.seq < next) return { transcript, gap: false };
  if (message.seq > next) return { transcript, gap: true };
  return { transcript: withThread(transcript, { chatId, lines: [...(thread?.lines ?? []), message] }), gap: false };
}

/** Takes in the conversation as it was read at once; keeps what we have on either side of it, as far as it joins on. */
export function takeIn(transcript: Transcript, { chat, messages }: PublicConversation): Transcript {
  if (chat === null) return transcript;
  const known = transcript.threads.find((thread) => thread.chatId === chat.chatId)?.lines ?? [];
  const [first, last] = [messages[0]?.seq ?? 1, messages.at(-1)?.seq ?? 0];
  const before = known.filter(({ seq }) => seq < first);
  const after = known.filter(({ seq }) => seq > last);
  const lines = [
    ...(before.at(-1)?.seq === first - 1 ? before : []),
    ...messages,
    ...(after[0]?.seq === last + 1 ? after : []),
  ];
  return withChat(withThread(transcript, { chatId: chat.chatId, lines }), chat);
}

/** `<chatId>:<seq>` of the last message, from which a stream goes on; null before the first. */
export function placeOf({ threads }: Transcript): string | null {
  const thread = threads.at(-1);
  return thread === undefined ? null : `${thread.chatId}:${lastSeq(thread)}`;
}

/** The chat is over and nothing of it is missing: there is nothing to wait for. */
export function isOver({ chat, threads }: Transcript): boolean {
  return chat !== null && chat.state === 'closed' && lastSeq(threads.find((t) => t.chatId === chat.chatId)) >= chat.seq;
}

/** Do we have the visitor's message with this id? */
export function has({ threads }: Transcript, id: string): boolean {
  return threads.some(({ lines }) => lines.some((line) => line.id === id && line.from === 'visitor'));
}

function lastSeq(thread: Thread | undefined): number {
  return thread?.lines.at(-1)?.seq ?? 0;
}

function withChat(transcript: Transcript, chat: PublicChat): Transcript {
  const { threads } = transcript;
  // The last words of an earlier chat may come after its successor has begun.
  const isEarlier = threads.some(({ chatId }) => chatId === chat.chatId) && threads.at(-1)?.chatId !== chat.chatId;
  return isEarlier ? transcript : { ...transcript, chat };
}

function withThread({ chat, threads }: Transcript, thread: Thread): Transcript {
  const at = threads.findIndex(({ chatId }) => chatId === thread.chatId);
  return { chat, threads: at === -1 ? [...threads, thread] : threads.with(at, thread) };
}

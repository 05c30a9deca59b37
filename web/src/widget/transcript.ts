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

/**
 * Takes in the conversation as it was read at once, the rest of an earlier chat before it; keeps what we have on either side, as far as it
 * joins on.
 */
export function takeIn(transcript: Transcript, { chat, messages, earlier }: PublicConversation): Transcript {
  if (chat === null) return transcript;
  if (earlier !== undefined) return takeIn(takeIn(transcript, earlier), { chat, messages });
  const known = transcript.threads.find((thread) => thread.chatId === chat.chatId)?.lines ?? [];
  const [first, last] = [messages[0]?.seq, messages.at(-1)?.seq];
  if (first === undefined || last === undefined) return withChat(transcript, chat);
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

/** The newest chat is over and nothing of it is missing: only another one could bring something. */
export function isOver({ chat, threads }: Transcript): boolean {
  const newest = threads.at(-1);
  // A new chat's first message may come before anything is told of that chat itself.
  return chat?.state === 'closed' && newest?.chatId === chat.chatId && lastSeq(newest) >= chat.seq;
}

/** Do we have the visitor's message with this id? */
export function has({ threads }: Transcript, id: string): boolean {
  return threads.some(({ lines }) => lines.some((line) => line.id === id && line.from === 'visitor'));
}

function lastSeq(thread: Thread | undefined): number {
  return thread?.lines.at(-1)?.seq ?? 0;
}

/** A chat has its place among the others from the first word of it on; late words of an earlier one change nothing. */
function withChat(transcript: Transcript, chat: PublicChat): Transcript {
  const { threads } = transcript;
  if (!threads.some(({ chatId }) => chatId === chat.chatId))
    return { chat, threads: [...threads, { chatId: chat.chatId, lines: [] }] };
  return threads.at(-1)?.chatId === chat.chatId ? { ...transcript, chat } : transcript;
}

function withThread({ chat, threads }: Transcript, thread: Thread): Transcript {
  const at = threads.findIndex(({ chatId }) => chatId === thread.chatId);
  return { chat, threads: at === -1 ? [...threads, thread] : threads.with(at, thread) };
}

import type { PublicChat, PublicConversation, PublicMessage, StreamEvent } from '#domain/contract/visitor.ts';

/** The messages of one chat that the widget has, ordered by seq and without gaps. */
export type Thread = { chatId: string; lines: readonly PublicMessage[] };

/** All that the widget knows of the conversation: the state of the newest chat, and the messages of the chats seen on this page, the newest chat last. */
export type Transcript = { chat: PublicChat | null; threads: readonly Thread[] };

export const EMPTY: Transcript = { chat: null, threads: [] };

/** The events that change the transcript; typing is not stored there. */
export type Told = Exclude<StreamEvent, { event: 'typing' }>;

/**
 * Takes in an event of the stream. A known event changes nothing. `gap` says that something before the event is missing, so that the conversation must be
 * read again.
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
 * Takes in the conversation as it was read in one request, with the rest of an earlier chat before it. Messages that the widget already has are kept on
 * both sides, as far as they join without a gap.
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

/** `<chatId>:<seq>` of the last message, after which a stream continues; null when there are no messages. */
export function placeOf({ threads }: Transcript): string | null {
  const thread = threads.at(-1);
  return thread === undefined ? null : `${thread.chatId}:${lastSeq(thread)}`;
}

/** Is the newest chat closed with none of its messages missing? Then only a new chat can bring messages. */
export function isOver({ chat, threads }: Transcript): boolean {
  const newest = threads.at(-1);
  // The first message of a new chat may come before the event with that chat's state.
  return chat?.state === 'closed' && newest?.chatId === chat.chatId && lastSeq(newest) >= chat.seq;
}

/** Does the transcript hold the visitor's message with this id? */
export function has({ threads }: Transcript, id: string): boolean {
  return threads.some(({ lines }) => lines.some((line) => line.id === id && line.from === 'visitor'));
}

function lastSeq(thread: Thread | undefined): number {
  return thread?.lines.at(-1)?.seq ?? 0;
}

/** Takes in a chat's state. A chat gets its place in the order at its first event. A late event of an earlier chat changes nothing. */
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

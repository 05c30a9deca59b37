import { useEffect, useRef } from 'preact/hooks';
import type { Chat } from '#domain/chat.ts';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import type { OpenedChat } from './chat-model.ts';
import { hasNewerAbove } from '../sending/hold.ts';
import { WORK_WORDS } from '../work/words.ts';

/** The least time between two marks, ms, so that scrolling past a hundred messages sends only a few. */
const PAUSE = 300;

/** Removes from the outbox the messages that have arrived in the transcript. Warns when a newer message of the client stands above such a message. */
export function useDelivered(opened: Pick<OpenedChat, 'messages'>): void {
  const { toasts, locale } = useApp();
  const { outbox } = useWork();
  const messages = opened.messages.value;
  useEffect(() => {
    if (messages === undefined) return;
    if (outbox.outgoing.peek().some((sent) => hasNewerAbove(messages, sent))) {
      toasts.warn(locale.words.peek()(WORK_WORDS).chat.newerAbove);
    }
    outbox.arrived(new Set(messages.map(({ id }) => id)));
  }, [messages]);
}

/** Tells the server how far the owner has read: up to `seen`, the last message on the screen, while the page is looked at. */
export function useReadMarks(chat: Chat, opened: Pick<OpenedChat, 'messages'>, seen: number): void {
  const { desk } = useApp();
  const { uid, wakes } = useWork();
  const markedAt = useRef(-PAUSE);
  // The person's own messages count as read when the server saves them, so only the visitor's messages are marked.
  const isNew = opened.messages.value?.some(
    ({ from, seq }) => from === 'visitor' && seq > chat.readByOwner && seq <= seen,
  );
  const due = isNew === true && chat.state === 'active' && chat.ownerId === uid;
  useEffect(() => {
    if (!due) return;
    const mark = () => {
      if (document.visibilityState !== 'visible') return;
      markedAt.current = performance.now();
      void desk('markRead', { chatId: chat.id, seq: seen });
    };
    const turn = setTimeout(mark, Math.max(0, markedAt.current + PAUSE - performance.now()));
    document.addEventListener('visibilitychange', mark);
    // A mark that did not arrive is sent again after a wake-up.
    const stopWaking = wakes(mark);
    return () => {
      clearTimeout(turn);
      document.removeEventListener('visibilitychange', mark);
      stopWaking();
    };
  }, [due, seen]);
}

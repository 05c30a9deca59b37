import { useEffect } from 'preact/hooks';
import type { Chat } from '#domain/chat.ts';
import { useApp, useWork } from '../context.ts';
import type { OpenedChat } from '../models/chat.ts';

/** How long one rests on what is new before it counts as read, ms: scrolling past a hundred messages is one mark. */
const REST = 300;

/** What stands in the transcript is no longer on its way. */
export function useDelivered(opened: OpenedChat): void {
  const { outbox } = useWork();
  const messages = opened.messages.value;
  useEffect(() => {
    if (messages) outbox.arrived(new Set(messages.map(({ id }) => id)));
  }, [messages]);
}

/** Tells the server how far the owner has read: up to `seen`, the last message on the screen, while the page is looked at. */
export function useReadMarks(chat: Chat, opened: OpenedChat, seen: number): void {
  const { desk } = useApp();
  const { uid } = useWork();
  // One's own words count as read by the save that sends them.
  const isNew = opened.messages.value?.some(
    ({ from, seq }) => from === 'visitor' && seq > chat.readByOwner && seq <= seen,
  );
  const due = isNew === true && chat.state === 'active' && chat.ownerId === uid;
  useEffect(() => {
    if (!due) return;
    const mark = () => {
      if (document.visibilityState === 'visible') void desk('markRead', { chatId: chat.id, seq: seen });
    };
    const rest = setTimeout(mark, REST);
    document.addEventListener('visibilitychange', mark);
    return () => {
      clearTimeout(rest);
      document.removeEventListener('visibilitychange', mark);
    };
  }, [due, seen]);
}

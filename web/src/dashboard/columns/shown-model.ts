import { computed, createModel, signal } from '@preact/signals';
import type { Chat } from '#domain/chat.ts';
import type { News } from './news.ts';
import { newsOf } from './news.ts';

/** What the columns of the page show, as each of them tells: undefined while a chat loads, null when it cannot be read. */
export const ShownModel = createModel((uid: string) => {
  const chats = signal<ReadonlyMap<string, Chat | null | undefined>>(new Map());
  const latest = signal<{ client: Chat['client']; news: News } | null>(null);
  return {
    chats: computed(() => chats.value),
    /** The last news of a column, to be read aloud. */
    latest: computed(() => latest.value),
    tell: (chatId: string, chat: Chat | null | undefined) => {
      const before = chats.value.get(chatId);
      const news = newsOf(before, chat, uid);
      if (news && before) latest.value = { client: before.client, news };
      chats.value = new Map(chats.value).set(chatId, chat);
    },
    /** A column has been closed: what its chat becomes is told no more. */
    forget: (chatId: string) => {
      const left = new Map(chats.value);
      left.delete(chatId);
      chats.value = left;
    },
  };
});
export type Shown = InstanceType<typeof ShownModel>;

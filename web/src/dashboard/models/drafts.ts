import { createModel, signal } from '@preact/signals';
import type { Memory } from '../memory.ts';

/** What has been typed and not sent, for each chat; kept in this browser, so that neither a reload nor a switch of chats loses it. */
export const DraftsModel = createModel((storage: Memory, uid: string) => {
  const key = (chatId: string) => `rtno.draft.${uid}.${chatId}`;
  const drafts = signal<Readonly<Record<string, string>>>({});
  return {
    read: (chatId: string) => drafts.value[chatId] ?? storage.getItem(key(chatId)) ?? '',
    write: (chatId: string, text: string) => {
      drafts.value = { ...drafts.value, [chatId]: text };
      if (text === '') storage.removeItem(key(chatId));
      else storage.setItem(key(chatId), text);
    },
    drafts,
  };
});
export type Drafts = InstanceType<typeof DraftsModel>;

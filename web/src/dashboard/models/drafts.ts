import type { ReadonlySignal } from '@preact/signals';
import { createModel, effect, signal } from '@preact/signals';
import type { Memory } from '../memory.ts';

type Mine = ReadonlySignal<readonly { id: string }[] | undefined>;

/**
 * What has been typed and not sent, for each chat; kept in this browser, so that neither a reload nor a switch of chats loses it. As soon as it is
 * known which chats are one's own, what earlier pages have left for others is forgotten: nobody could send it.
 */
export const DraftsModel = createModel((storage: Memory, uid: string, mine: Mine) => {
  const prefix = `rtno.draft.${uid}.`;
  const key = (chatId: string) => prefix + chatId;
  const drafts = signal<Readonly<Record<string, string>>>({});
  // Once: a chat that is taken away while this page is open may come back.
  let isTidy = false;
  effect(() => {
    if (isTidy || mine.value === undefined) return;
    isTidy = true;
    const own = new Set(mine.value.map(({ id }) => key(id)));
    storage.keys(prefix).forEach((kept) => own.has(kept) || storage.removeItem(kept));
  });
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

import { effect, untracked } from '@preact/signals';
import type { OwnedChat } from '#domain/chat.ts';
import { clientName, ownerOf } from './card.ts';
import type { App } from '../app/app.ts';
import type { Inbox } from './inbox-model.ts';
import type { PhonesState } from '../chat/phones.ts';
import type { Reads } from '../database/reads.ts';
import { WORK_WORDS } from '../work/words.ts';

type Speaking = { toasts: Pick<App['toasts'], 'say'>; locale: Pick<App['locale'], 'words'> };
type Around = {
  uid: string;
  reads: Pick<Reads, 'chat'>;
  inbox: Pick<Inbox, 'mine'>;
  phones: Pick<PhonesState, 'write'>;
};

/** Tells an operator that a client has ended one of their chats, since the chat leaves the list unseen. Returns a function that stops this. */
export function tellEnded({ toasts, locale }: Speaking, { uid, reads, inbox, phones }: Around): () => void {
  let mine: readonly OwnedChat[] = [];
  const looks = new Set<() => void>();

  /** Reads once what became of a chat that left the list. If the read is refused, another operator has the chat. */
  const look = ({ id, client }: OwnedChat) => {
    let seen = false;
    let stop = () => {};
    const done = () => {
      seen = true;
      stop();
      looks.delete(stop);
    };
    stop = reads.chat(id)((chat) => {
      // The browser's cache may still hold the chat as it was before.
      const isStale = chat !== null && chat.state !== 'closed' && ownerOf(chat) === uid;
      if (seen || isStale) return;
      done();
      if (chat?.state !== 'closed' || chat.closedBy !== 'visitor') return;
      const text = locale.words.value(WORK_WORDS);
      toasts.say(text.chat.endedByClient(clientName(client, text, phones.write.value)));
    }, done);
    if (seen) stop();
    else looks.add(stop);
  };

  const stopWatching = effect(() => {
    const now = inbox.mine.value;
    if (now === undefined) return;
    const gone = mine.filter(({ id }) => now.every((chat) => chat.id !== id));
    mine = now;
    untracked(() => gone.forEach(look));
  });
  return () => {
    stopWatching();
    for (const stop of looks) stop();
  };
}

import { effect, untracked } from '@preact/signals';
import type { Client } from '#domain/visitor.ts';
import { clientName } from '../inbox/card.ts';
import type { App } from '../app/app.ts';
import type { Columns } from '../columns/columns-model.ts';
import type { Inbox } from '../inbox/inbox-model.ts';
import type { Outbox } from './outbox.ts';
import { needsWord } from './outgoing.ts';
import type { PhonesState } from '../chat/phones.ts';
import { WORK_WORDS } from '../work/words.ts';

type Speaking = {
  toasts: Pick<App['toasts'], 'warn'>;
  locale: Pick<App['locale'], 'words'>;
};
type Around = {
  outbox: Pick<Outbox, 'outgoing'>;
  inbox: Pick<Inbox, 'mine'>;
  phones: Pick<PhonesState, 'write'>;
  columns: Pick<Columns, 'onScreen'>;
};

/** Warns the writer of a message in the state `failed` or `asked` when that chat is not on the screen. Returns a function that stops this. */
export function warnRefused({ toasts, locale }: Speaking, { outbox, inbox, phones, columns }: Around): () => void {
  // The clients are remembered, since by the time of the refusal the chat may have left the list.
  const clients = new Map<string, Client>();
  const stopLearning = effect(() => inbox.mine.value?.forEach(({ id, client }) => clients.set(id, client)));
  const failed = () => outbox.outgoing.value.filter(needsWord);
  let known = new Set(untracked(failed).map(({ id }) => id));
  const stopWarning = effect(() => {
    const all = failed();
    const news = all.filter(({ id }) => !known.has(id));
    known = new Set(all.map(({ id }) => id));
    untracked(() => {
      const onScreen = columns.onScreen.value;
      for (const message of news) {
        const { chatId } = message;
        if (onScreen.includes(chatId)) continue;
        const text = locale.words.value(WORK_WORDS);
        const client = clients.get(chatId);
        const name = client ? clientName(client, text, phones.write.value) : text.desk.said.visitor;
        toasts.warn(text.chat.refused(name, message.state === 'failed' ? message.why : text.chat.hold.unseen));
      }
    });
  });
  return () => {
    stopLearning();
    stopWarning();
  };
}

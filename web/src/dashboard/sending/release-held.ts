import { effect, untracked } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Connection } from './connection.ts';
import type { Inbox } from '../inbox/inbox-model.ts';
import type { Outbox } from './outbox.ts';
import { fateOf } from './hold.ts';

type Around = {
  outbox: Pick<Outbox, 'outgoing' | 'sendNow' | 'ask'>;
  connection: { state: ReadonlySignal<Connection> };
  inbox: Pick<Inbox, 'mine'>;
};

/** Sends held messages, or asks their sender, as soon as the screen is proved current. Returns a function that stops this. */
export function releaseHeld({ outbox, connection, inbox }: Around): () => void {
  return effect(() => {
    const held = outbox.outgoing.value.filter((message) => message.state === 'held');
    const { value: mine } = inbox.mine;
    if (held.length === 0 || mine === undefined || connection.state.value !== 'good') return;
    untracked(() => {
      for (const message of held) {
        if (fateOf(message, mine) === 'ask') outbox.ask(message.id);
        else void outbox.sendNow(message.id, message.seenSeq);
      }
    });
  });
}

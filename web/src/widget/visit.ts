import { signal } from '@preact/signals';
import { createConversation } from './conversation.ts';
import { playDialogs } from './dialogs.ts';
import { openStorage } from './storage.ts';

/** A widget on a company's page, open or minimised, and the conversations behind its door. With `before` the visitor has written there earlier. */
export function visit(random: () => number, isThere = true, before: ReturnType<typeof playDialogs> | null = null) {
  const dialogs = before ?? playDialogs(random);
  dialogs.network.isThere = isThere;
  const attentive = signal(true);
  let written = before !== null;
  const conversation = createConversation({
    door: {
      ...dialogs.door,
      send: async (writing) => {
        written = true;
        return dialogs.door.send(writing);
      },
    },
    storage: openStorage('company'),
    identity: { exists: () => written, renew: () => {} },
    exclusively: (work) => work(),
    attentive,
    now: Date.now,
    random,
  });
  conversation.start();
  const shown = () =>
    conversation.transcript.value.threads.map(
      ({ chatId, lines }) => `${chatId}: ${lines.map(({ text }) => text).join(', ')}`,
    );
  const state = () => conversation.transcript.value.chat?.state;
  return { dialogs, attentive, conversation, shown, state };
}

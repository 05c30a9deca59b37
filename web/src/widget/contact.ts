import { computed, signal } from '@preact/signals';
import type { Sent } from '#domain/contract/visitor.ts';
import type { Conversation } from './conversation.ts';
import type { Door, Outcome } from './door.ts';
import { randomText } from '../shared/new-id.ts';
import type { Memory } from '../shared/memory.ts';

export type ContactDeps = {
  door: Pick<Door, 'contact'>;
  storage: Memory;
  conversation: Pick<Conversation, 'transcript' | 'nudge'>;
};

/** A phone that was found in the visitor's own words and waits for their yes or no, also over a reload. */
const OFFERED = 'phone';
/** The chat in whose wait the visitor was offered to be called, and did not want it. */
const DECLINED = 'no-call';

/** How the visitor can be reached outside of the chat: given in a form, or confirmed when it stood in a message. */
export function createContact({ door, storage, conversation }: ContactDeps) {
  const offered = signal(storage.getItem(OFFERED));
  const declined = signal(storage.getItem(DECLINED));
  /** The phone has just been kept. */
  const kept = signal(false);
  // The same wish under the same id until it is known to have arrived, so that a second press says nothing twice. A corrected one has another id,
  // since the server keeps nothing of a repeat.
  let wish: { id: string; phone: string; name: string } | null = null;

  const offer = (phone: string | null) => {
    offered.value = phone;
    if (phone === null) storage.removeItem(OFFERED);
    else storage.setItem(OFFERED, phone);
  };

  function settle(outcome: Outcome<unknown>): Outcome<unknown> {
    if (!outcome.ok) return outcome;
    offer(null);
    kept.value = true;
    conversation.nudge();
    return outcome;
  }

  return {
    offered,
    kept,
    /** To be called is offered to who waits for a person and has left no phone. */
    suggested: computed(() => {
      const { chat } = conversation.transcript.value;
      const waits = chat?.state === 'queued' || chat?.state === 'assigned';
      return waits && !chat.hasPhone && !kept.value && declined.value !== chat.chatId;
    }),
    /** A message has been accepted: a phone may stand in it. */
    note({ phone }: Partial<Sent>): void {
      if (phone === undefined) return;
      kept.value = false;
      offer(phone);
    },
    /** The visitor wants the offered phone to be kept. */
    agree: async () => settle(await door.contact({ phone: offered.peek() ?? '' })),
    refuse: () => offer(null),
    decline(): void {
      const chatId = conversation.transcript.peek().chat?.chatId ?? '';
      declined.value = chatId;
      storage.setItem(DECLINED, chatId);
    },
    /** The visitor asks in these `words` to be called, or (null) only says by which phone they are reached now: that calls nobody. */
    async leave(phone: string, name: string, words: string | null) {
      if (words === null) return settle(await door.contact({ phone, name }));
      if (wish?.phone !== phone || wish.name !== name) wish = { id: randomText(15), phone, name };
      const outcome = settle(await door.contact({ phone, name, message: { id: wish.id, text: words } }));
      if (outcome.ok) wish = null;
      return outcome;
    },
  };
}

export type Contact = ReturnType<typeof createContact>;

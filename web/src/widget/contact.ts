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

/** The key of a phone that was found in the visitor's message and waits for the visitor's yes or no. It is stored, so the question survives a reload. */
const OFFERED = 'phone';
/** The key of the chat in which the visitor declined a call back while waiting. */
const DECLINED = 'no-call';

/** The visitor's phone outside of the chat: given in a form, or confirmed after it was found in a message. */
export function createContact({ door, storage, conversation }: ContactDeps) {
  const offered = signal(storage.getItem(OFFERED));
  const declined = signal(storage.getItem(DECLINED));
  /** The phone has just been saved. */
  const kept = signal(false);
  // A request to be called keeps its id until it is known to have arrived, so that a second press sends no second request. A corrected request gets another
  // id, since the server ignores the contents of a repeat.
  let wish: { id: string; reach: string; name: string } | null = null;

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
    /** A call back is offered to a visitor who waits for an operator and has left no phone. */
    suggested: computed(() => {
      const { chat } = conversation.transcript.value;
      const waits = chat?.state === 'queued' || chat?.state === 'assigned';
      return waits && !chat.hasPhone && !kept.value && declined.value !== chat.chatId;
    }),
    /** A client who asked for people outside their hours, and cannot be reached yet, is asked for a phone or an e-mail. */
    reachable: computed(() => {
      const { chat } = conversation.transcript.value;
      const asks = chat?.opening && !chat.hasPhone && !chat.hasEmail;
      return !asks || kept.value || declined.value === chat.chatId;
    }),
    /** A message has been accepted. The answer contains the phone that the server found in it, if any. */
    note({ phone }: Partial<Sent>): void {
      if (phone === undefined) return;
      kept.value = false;
      offer(phone);
    },
    /** The visitor agrees that the offered phone is saved. */
    agree: async () => settle(await door.contact({ phone: offered.peek() ?? '' })),
    refuse: () => offer(null),
    decline(): void {
      const chatId = conversation.transcript.peek().chat?.chatId ?? '';
      declined.value = chatId;
      storage.setItem(DECLINED, chatId);
    },
    /**
     * The visitor asks to be called, with these `words` as the message in the chat. With null only the way to `reach` them is kept, a phone or an e-mail, and no operator is
     * called.
     */
    async leave(reach: string, name: string, words: string | null) {
      const given = { ...(reach.includes('@') ? { phone: '', email: reach } : { phone: reach }), name };
      if (words === null) return settle(await door.contact(given));
      if (wish?.reach !== reach || wish.name !== name) wish = { id: randomText(15), reach, name };
      const outcome = settle(await door.contact({ ...given, message: { id: wish.id, text: words } }));
      if (outcome.ok) wish = null;
      return outcome;
    },
  };
}

export type Contact = ReturnType<typeof createContact>;

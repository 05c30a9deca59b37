import { computed } from '@preact/signals';
import type { Conversation } from './conversation.ts';
import type { Door, Outcome } from './door.ts';

export type EndingDeps = {
  door: Pick<Door, 'end'>;
  conversation: Pick<Conversation, 'transcript' | 'outgoing' | 'nudge'>;
};

/** Lets the visitor end the chat. */
export function createEnding({ door, conversation }: EndingDeps) {
  const open = computed(() => {
    const { chat } = conversation.transcript.value;
    return chat !== null && chat.state !== 'closed' ? chat.chatId : null;
  });
  return {
    /** A message that is still being sent would begin another chat after the end. */
    possible: computed(
      () => open.value !== null && conversation.outgoing.value.every(({ state }) => state === 'failed'),
    ),
    async end(): Promise<Outcome<unknown>> {
      const chatId = open.peek();
      if (chatId === null) return { ok: true, value: {} };
      const outcome = await door.end(chatId);
      conversation.nudge();
      return outcome;
    },
  };
}

export type Ending = ReturnType<typeof createEnding>;

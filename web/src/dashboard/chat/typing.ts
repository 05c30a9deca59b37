import { createModel } from '@preact/signals';
import type { Ms } from '#domain/time.ts';
import { TYPING_PACE } from '#domain/typing.ts';
import type { Desk } from '../app/call.ts';

/** Tells the client that the operator is typing, at most once in four seconds for each chat. */
export const TypingModel = createModel((desk: Desk, now: () => Ms) => {
  const told = new Map<string, Ms>();
  return {
    typed: (chatId: string) => {
      const at = now();
      if (at - (told.get(chatId) ?? -TYPING_PACE) < TYPING_PACE) return;
      told.set(chatId, at);
      void desk('typing', { chatId });
    },
    /** To be called when the message has been sent: the next letter is told at once. */
    said: (chatId: string) => void told.delete(chatId),
  };
});
export type TypingNotes = InstanceType<typeof TypingModel>;

import { createModel } from '@preact/signals';
import type { Ms } from '#domain/time.ts';
import type { Typist } from '../../shared/typist.ts';
import { createTypist } from '../../shared/typist.ts';
import type { Desk } from '../app/call.ts';

/** Tells the client of each chat that the operator types there, or has stopped. */
export const TypingModel = createModel((desk: Desk, now: () => Ms) => {
  const typists = new Map<string, Typist>();
  const typistOf = (chatId: string) => {
    const typist = typists.get(chatId) ?? createTypist((stopped) => void desk('typing', { chatId, stopped }), now);
    typists.set(chatId, typist);
    return typist;
  };
  return {
    typed: (chatId: string) => typistOf(chatId).typed(),
    /** To be called when the message has been sent: the next letter is told at once. */
    said: (chatId: string) => typists.get(chatId)?.said(),
  };
});
export type TypingNotes = InstanceType<typeof TypingModel>;

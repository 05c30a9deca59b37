import type { HandOffReason } from './outcome.ts';
import type { ClosedChat } from '../chat.ts';
import type { AboutFate } from '../report/fate.ts';
import { fateOf } from '../report/fate.ts';

/**
 * What became of an entry's answers: in how many chats the bot gave it, after how many of these the client said that it helped, and after how many it
 * did not: they said so, called a person, or came back. Most clients say nothing.
 */
export type EntryFate = { answered: number; helped: number; failed: number };

/** The facts of a closed chat that tell of the bot's answers. */
export type AboutAnswers = AboutFate & Pick<ClosedChat, 'told' | 'handedOffFor'>;

/** The hand-offs that say of the last answer that it was not enough. */
const NOT_ENOUGH: readonly HandOffReason[] = ['not-helped', 'asked-for-person'];

const NOTHING: EntryFate = { answered: 0, helped: 0, failed: 0 };

/** The fates of the entries that the bot has answered with. A chat's end tells of its last answer only. */
export function entryFates(chats: readonly AboutAnswers[]): Map<string, EntryFate> {
  const fates = new Map<string, EntryFate>();
  for (const chat of chats) {
    const { told = [] } = chat;
    for (const id of told) {
      const { answered, helped, failed } = fates.get(id) ?? NOTHING;
      const ending = id === told.at(-1) ? endingOf(chat) : null;
      fates.set(id, {
        answered: answered + 1,
        helped: helped + (ending === 'helped' ? 1 : 0),
        failed: failed + (ending === 'failed' ? 1 : 0),
      });
    }
  }
  return fates;
}

function endingOf(chat: AboutAnswers): 'helped' | 'failed' | null {
  switch (fateOf(chat)) {
    case 'confirmed':
      return 'helped';
    case 'came-back':
    case 'left-bot':
      return 'failed';
    case 'handed-off':
      return chat.handedOffFor !== undefined && NOT_ENOUGH.includes(chat.handedOffFor) ? 'failed' : null;
    default:
      return null;
  }
}

/** Fewer answers that did not help say nothing of an entry. */
const LEAST_FAILED = 3;

/** Does the entry seldom help: did more clients say that it did not than that it did? */
export const seldomHelps = ({ helped, failed }: EntryFate): boolean => failed >= LEAST_FAILED && failed > helped;

import type { Chat } from '../chat.ts';
import { isOwned } from '../chat.ts';
import { isCounted } from '../stats.ts';
import type { ChatChange } from './change.ts';

/** What a change of a chat entails, and where it is carried out. */
export const CARRIED = {
  /** The visitor's next message starts a new chat. */
  'visitor is free': 'in the save',
  /** What operators answered stands beside the questions that the bot could not answer. */
  'answers are learnt': 'in the save',
  /** Somebody waits, or somebody's place is free. */
  route: 'after the save',
  'bot answers': 'after the save',
  /** Somebody has got it or taken it who is not at work: it goes back, or its grace begins. */
  'owner is away': 'after the save',
  /** The save marks the chat; the sweep counts in pages, since the figures of a day are one document that a busy company would write all the time. */
  'is counted': 'by the sweep',
  /** Somebody else than the visitor has said something: the widget's streams listen to the chat. */
  'visitor is told': 'by listeners',
} as const satisfies Record<string, 'in the save' | 'after the save' | 'by the sweep' | 'by listeners'>;

export type Consequence = keyof typeof CARRIED;
type Place = (typeof CARRIED)[Consequence];
/** The consequences that are carried out in one place. */
export type Carried<P extends Place> = { [C in Consequence]: (typeof CARRIED)[C] extends P ? C : never }[Consequence];

const ENTAILS: { readonly [C in Consequence]: (before: Chat | null, change: ChatChange) => boolean } = {
  'visitor is free': closes,
  'answers are learnt': (before, change) => closes(before, change) && change.chat.firstResponseAt !== null,
  route: (before, change) => change.again === true || waitsNow(before, change.chat) || losesOwner(before, change.chat),
  'bot answers': (before, { chat, messages, again }) =>
    chat.state === 'bot' && chat.owes !== null && (before === null || messages.length > 0 || again === true),
  'owner is away': (_before, { chat, operators }) =>
    isOwned(chat) && operators.some((one) => one.id === chat.ownerId && (!one.active || one.status === 'absent')),
  'is counted': (_before, { chat }) => chat.state === 'closed' && !isCounted(chat),
  'visitor is told': (_before, { messages }) => messages.some(({ from }) => from !== 'visitor'),
};

/**
 * What a change of a chat entails, out of what was and what becomes. `before` is null when nobody knows it: the chat is new, or its present state is looked
 * at as if it had just come to be.
 */
export function follows(before: Chat | null, change: ChatChange): readonly Consequence[] {
  return (Object.keys(ENTAILS) as Consequence[]).filter((what) => ENTAILS[what](before, change));
}

function closes(before: Chat | null, { chat }: ChatChange): boolean {
  return chat.state === 'closed' && before?.state !== 'closed';
}

function waitsNow(before: Chat | null, chat: Chat): boolean {
  return chat.state === 'queued' && before?.state !== 'queued';
}

function losesOwner(before: Chat | null, chat: Chat): boolean {
  return before !== null && isOwned(before) && !(isOwned(chat) && chat.ownerId === before.ownerId);
}

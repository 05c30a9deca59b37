import { onBoard } from '../board/board-of.ts';
import type { Chat } from '../chat.ts';
import { isOwned } from '../chat.ts';
import { poolOf } from '../group/chat-group.ts';
import { same } from '../same.ts';
import { isCounted } from '../stats.ts';
import type { ChatChange } from './change.ts';

/** What a change of a chat entails, and where it is carried out. */
export const CARRIED = {
  /** The visitor's next message starts a new chat. */
  'visitor is free': 'in the save',
  /** The operators' answers are saved with the questions that the bot could not answer. */
  'answers are learnt': 'in the save',
  /** A chat waits for an operator, or an operator can get one more chat. */
  route: 'after the save',
  'bot answers': 'after the save',
  /** The chat's new owner is absent or deactivated: the chat goes back, or its grace begins. */
  'owner is away': 'after the save',
  /** What the company's board says of the chat has changed. */
  'board changes': 'after the save',
  /** The save marks the chat and the sweep counts it later, many chats at once: a day's figures are one document, which each close would write otherwise. */
  'is counted': 'by the sweep',
  /** There is a message that is not the visitor's. The widget's streams get it, since they listen to the chat. */
  'visitor is told': 'by listeners',
} as const satisfies Record<string, 'in the save' | 'after the save' | 'by the sweep' | 'by listeners'>;

export type Consequence = keyof typeof CARRIED;
type Place = (typeof CARRIED)[Consequence];
/** The consequences that are carried out at the place `P`. */
export type Carried<P extends Place> = { [C in Consequence]: (typeof CARRIED)[C] extends P ? C : never }[Consequence];

const ENTAILS: { readonly [C in Consequence]: (before: Chat | null, change: ChatChange) => boolean } = {
  'visitor is free': closes,
  'answers are learnt': (before, change) => closes(before, change) && change.chat.firstResponseAt !== null,
  route: (before, change) => change.again === true || waitsNow(before, change.chat) || losesOwner(before, change.chat),
  'bot answers': (before, { chat, messages, again }) =>
    chat.state === 'bot' && chat.owes !== null && (before === null || messages.length > 0 || again === true),
  'owner is away': (_before, { chat, operators }) =>
    isOwned(chat) && operators.some((one) => one.id === chat.ownerId && (!one.active || one.status === 'absent')),
  'board changes': (before, { chat, again }) =>
    again === true || before === null || !same(onBoard(before), onBoard(chat)),
  'is counted': (_before, { chat }) => chat.state === 'closed' && !isCounted(chat),
  'visitor is told': (_before, { messages }) => messages.some(({ from }) => from !== 'visitor'),
};

/**
 * What a change of a chat entails, from the chat before and after. `before` is null when the chat is new, or when the caller treats its present state as
 * new.
 */
export function follows(before: Chat | null, change: ChatChange): readonly Consequence[] {
  return (Object.keys(ENTAILS) as Consequence[]).filter((what) => ENTAILS[what](before, change));
}

function closes(before: Chat | null, { chat }: ChatChange): boolean {
  return chat.state === 'closed' && before?.state !== 'closed';
}

function waitsNow(before: Chat | null, chat: Chat): boolean {
  return chat.state === 'queued' && (before?.state !== 'queued' || poolOf(before) !== poolOf(chat));
}

function losesOwner(before: Chat | null, chat: Chat): boolean {
  return before !== null && isOwned(before) && !(isOwned(chat) && chat.ownerId === before.ownerId);
}

import type { Chat } from '../../domain/chat.ts';
import { isOwned } from '../../domain/chat.ts';
import type { ChatChange } from '../../domain/chat/change.ts';
import type { Carried, Consequence } from '../../domain/chat/follows.ts';
import { CARRIED } from '../../domain/chat/follows.ts';
import { poolsOfChat, poolsOfOperator } from '../../domain/group/touched.ts';
import type { TeamConsequence } from '../../domain/operator-follows.ts';
import type { Operator } from '../../domain/operator.ts';
import type { CompanySettings } from '../../domain/settings.ts';
import type { SettingsConsequence } from '../../domain/settings-follows.ts';
import { ownMoment } from '../../domain/sweep/moment.ts';
import type { Ms } from '../../domain/time.ts';

/** What is to be done in a company after a save. */
export type Errand =
  /** `pools`: the queues in which something may fit now (domain/group/chat-group.ts); null: any. */
  | { what: 'route'; pools: readonly string[] | null }
  | { what: 'board changes' }
  | { what: 'bot answers'; chatId: string }
  /** A task is to look at the chat at this moment (domain/sweep/moment.ts). */
  | { what: 'moment comes'; chatId: string; at: Ms }
  | { what: 'becomes absent'; operatorId: string }
  | { what: 'chat goes back' | 'grace ends'; operatorId: string; chatId: string }
  | { what: Exclude<SettingsConsequence, 'route'> };

/** The errands for each consequence of a chat's change that is carried out after the save. */
const OF_CHAT: { readonly [C in Carried<'after the save'>]: (before: Chat | null, change: ChatChange) => Errand[] } = {
  route: (before, change) => [{ what: 'route', pools: poolsOfChat(before, change) }],
  'board changes': () => [{ what: 'board changes' }],
  'bot answers': (_before, { chat: { id: chatId } }) => [{ what: 'bot answers', chatId }],
  'owner is away': (_before, { chat }) =>
    isOwned(chat) ? [{ what: 'chat goes back', operatorId: chat.ownerId, chatId: chat.id }] : [],
};

/** The errands for those of a chat's consequences that are carried out after the save. */
export function errandsOfChat(before: Chat | null, change: ChatChange, consequences: readonly Consequence[]): Errand[] {
  return consequences.filter(isAfter).flatMap((what) => OF_CHAT[what](before, change));
}

/** The errand for a moment of the chat's own, unless the chat before had it already. */
export function errandOfMoment(before: Chat | null, chat: Chat, settings: CompanySettings): Errand[] {
  const at = ownMoment(chat, settings);
  if (at === null || (before !== null && at === ownMoment(before, settings))) return [];
  return [{ what: 'moment comes', chatId: chat.id, at }];
}

/** The errands for a change of an operator; a consequence about the operator's chats gives one errand for each chat. */
export function errandsOfOperator(
  before: Operator,
  after: Operator,
  consequences: readonly TeamConsequence[],
): Errand[] {
  const { id: operatorId, openChats } = after;
  return consequences.flatMap((what): Errand[] => {
    if (what === 'route') return [{ what, pools: poolsOfOperator(before, after) }];
    if (what === 'board changes') return [{ what }];
    if (what === 'becomes absent') return [{ what, operatorId }];
    return openChats.map((chatId) => ({ what, operatorId, chatId }));
  });
}

function isAfter(what: Consequence): what is Carried<'after the save'> {
  return CARRIED[what] === 'after the save';
}

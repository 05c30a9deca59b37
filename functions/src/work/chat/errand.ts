import type { Chat } from '../../domain/chat.ts';
import { isOwned } from '../../domain/chat.ts';
import type { Carried, Consequence } from '../../domain/chat/follows.ts';
import { CARRIED } from '../../domain/chat/follows.ts';
import type { TeamConsequence } from '../../domain/operator-follows.ts';
import type { Operator } from '../../domain/operator.ts';
import type { CompanySettings } from '../../domain/settings.ts';
import type { SettingsConsequence } from '../../domain/settings-follows.ts';
import { ownMoment } from '../../domain/sweep/moment.ts';
import type { Ms } from '../../domain/time.ts';

/** What is to be done in a company after a save. */
export type Errand =
  | { what: 'route' }
  | { what: 'board changes' }
  | { what: 'bot answers'; chatId: string }
  /** A task is to look at the chat at this moment (domain/sweep/moment.ts). */
  | { what: 'moment comes'; chatId: string; at: Ms }
  | { what: 'becomes absent'; operatorId: string }
  | { what: 'chat goes back' | 'grace ends'; operatorId: string; chatId: string }
  | { what: SettingsConsequence };

/** The errands for each consequence of a chat's change that is carried out after the save. */
const OF_CHAT: { readonly [C in Carried<'after the save'>]: (chat: Chat) => Errand[] } = {
  route: () => [{ what: 'route' }],
  'board changes': () => [{ what: 'board changes' }],
  'bot answers': ({ id: chatId }) => [{ what: 'bot answers', chatId }],
  'owner is away': (chat) =>
    isOwned(chat) ? [{ what: 'chat goes back', operatorId: chat.ownerId, chatId: chat.id }] : [],
};

/** The errands for those of a chat's consequences that are carried out after the save. */
export function errandsOfChat(chat: Chat, consequences: readonly Consequence[]): Errand[] {
  return consequences.filter(isAfter).flatMap((what) => OF_CHAT[what](chat));
}

/** The errand for a moment of the chat's own, unless the chat before had it already. */
export function errandOfMoment(before: Chat | null, chat: Chat, settings: CompanySettings): Errand[] {
  const at = ownMoment(chat, settings);
  if (at === null || (before !== null && at === ownMoment(before, settings))) return [];
  return [{ what: 'moment comes', chatId: chat.id, at }];
}

/** The errands for a change of an operator; a consequence about the operator's chats gives one errand for each chat. */
export function errandsOfOperator(
  { id: operatorId, openChats }: Operator,
  consequences: readonly TeamConsequence[],
): Errand[] {
  return consequences.flatMap((what): Errand[] => {
    if (what === 'route' || what === 'board changes') return [{ what }];
    if (what === 'becomes absent') return [{ what, operatorId }];
    return openChats.map((chatId) => ({ what, operatorId, chatId }));
  });
}

function isAfter(what: Consequence): what is Carried<'after the save'> {
  return CARRIED[what] === 'after the save';
}

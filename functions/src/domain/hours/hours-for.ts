import type { Chat } from '../chat.ts';
import { chooseGroup } from '../group/choose.ts';
import type { Group } from '../group/group.ts';
import type { Hours } from './hours.ts';

/** The hours by which a chat is opened that comes to people now: those of the group that it would be for, where it has its own, and else the company's. */
export function hoursFor(
  { topic, channel = 'widget', page, locale }: Pick<Chat, 'topic' | 'channel' | 'page' | 'locale'>,
  groups: readonly Group[],
  own: Hours | null,
): Hours | null {
  const chosen = chooseGroup(groups, { topic, channel, page: page ?? null, language: locale });
  return groups.find(({ id }) => id === chosen?.groupId)?.hours ?? own;
}

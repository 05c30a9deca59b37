import type { Channel } from '../channel.ts';
import { inOrder } from '../in-order.ts';
import type { Locale } from '../locale.ts';
import type { Group, GroupRule, TopicRef } from './group.ts';
import { hasRule, holdsTopic } from './group.ts';
import { fitsPage } from './page-pattern.ts';

/** What a group may ask for, and by which it was chosen. */
export const GROUP_CONDITIONS = ['topic', 'channel', 'page', 'language'] as const;
export type GroupCondition = (typeof GROUP_CONDITIONS)[number];

/** What is known of a chat at the moment of the choice. */
export type GroupFacts = {
  topic: TopicRef | null;
  channel: Channel;
  /** The page of the company's site on which the client writes; null when it is not known. */
  page: string | null;
  language: Locale;
};

/** How each condition fits: null where the group does not ask for it. */
const FITS: { readonly [C in GroupCondition]: (rule: GroupRule, facts: GroupFacts) => boolean | null } = {
  topic: ({ topics }, { topic }) =>
    topics.length === 0 ? null : topic !== null && topics.some((wanted) => holdsTopic(wanted, topic)),
  channel: ({ channels }, { channel }) => (channels.length === 0 ? null : channels.includes(channel)),
  page: ({ pages }, { page }) =>
    pages.length === 0 ? null : page !== null && pages.some((pattern) => fitsPage(pattern, page)),
  language: ({ languages }, { language }) => (languages.length === 0 ? null : languages.includes(language)),
};

/**
 * The group that a chat is for, and by what it was chosen: the first in turn of which all conditions fit. Of one condition any of its values will do. Null: the
 * chat is for everybody.
 */
export function chooseGroup(
  groups: readonly Group[],
  facts: GroupFacts,
): { groupId: string; by: readonly GroupCondition[] } | null {
  for (const group of inOrder(groups)) {
    if (group.retired || !hasRule(group)) continue;
    const asked = GROUP_CONDITIONS.map((condition) => ({ condition, fits: FITS[condition](group, facts) }));
    if (asked.every(({ fits }) => fits !== false))
      return { groupId: group.id, by: asked.flatMap(({ condition, fits }) => (fits ? [condition] : [])) };
  }
  return null;
}

import type { Channel } from '../channel.ts';
import type { Versioned } from '../form.ts';
import type { Hours } from '../hours/hours.ts';
import type { Locale } from '../locale.ts';

/** What binds the people of a group: a department, a language, or what they know. It only names the group in the dashboard. */
export const GROUP_KINDS = ['department', 'language', 'skill'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** A topic or one of its subtopics; `subtopicId` null means the whole topic. */
export type TopicRef = { topicId: string; subtopicId: string | null };

/** By which chats a group is chosen (choose.ts). An empty list asks for nothing. */
export type GroupRule = {
  topics: readonly TopicRef[];
  channels: readonly Channel[];
  /** Addresses of pages, `*` for any part (page-pattern.ts). */
  pages: readonly string[];
  languages: readonly Locale[];
};

/**
 * Operators who get certain chats before everybody else. Who belongs to it stands with each operator (`Operator.groups`). `place` is its turn among the rules,
 * the lowest first. `hours` are its own; null or missing: the company's. A retired group gets no chats any more; its name stays for what it has had.
 */
export type Group = Versioned &
  GroupRule & { id: string; title: string; kind: GroupKind; place: number; retired: boolean; hours?: Hours | null };

export const GROUP_TITLE_MAX = 60;
/** The most groups of a company, retired ones included: so many are compared with each chat. */
export const MOST_GROUPS = 100;
/** The most groups that one person is in: each is one more queue to look at when they are free. */
export const MOST_GROUPS_OF_PERSON = 20;
export const MOST_TOPICS = 200;
export const MOST_PAGES = 50;
export const PAGE_PATTERN_MAX = 200;
/** The most people whom one command takes into a group or out of it: all of them are saved together. */
export const MOST_MEMBERS_AT_ONCE = 100;

/** Does the group ask for anything? One that does not is chosen by people only. */
export const hasRule = ({ topics, channels, pages, languages }: GroupRule): boolean =>
  topics.length + channels.length + pages.length + languages.length > 0;

/** Does what a group asks for hold a chat's topic? A whole topic holds each of its subtopics. */
export function holdsTopic(wanted: TopicRef, { topicId, subtopicId }: TopicRef): boolean {
  return wanted.topicId === topicId && (wanted.subtopicId === null || wanted.subtopicId === subtopicId);
}

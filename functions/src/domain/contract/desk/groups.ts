import * as v from 'valibot';
import { CHANNELS } from '../../channel.ts';
import {
  GROUP_KINDS,
  GROUP_TITLE_MAX,
  MOST_GROUPS,
  MOST_MEMBERS_AT_ONCE,
  MOST_PAGES,
  MOST_TOPICS,
  PAGE_PATTERN_MAX,
} from '../../group/group.ts';
import { HoursSchema } from '../../hours/hours-schema.ts';
import { LOCALES } from '../../locale.ts';
import { Id, line, optionalParagraph } from '../text.ts';
import { Done, chat, expectedOwnerId, topic, version, whole } from './pieces.ts';
import type { Row } from './row.ts';

const EDITORS = 'edit the company';
const groupId = Id;
const GROUP = ['title', 'kind', 'topics', 'channels', 'pages', 'languages', 'hours'] as const;
const once = <T>(values: readonly T[]) => new Set(values.map((value) => JSON.stringify(value))).size === values.length;
const people = v.pipe(v.array(Id), v.maxLength(MOST_MEMBERS_AT_ONCE, 'too-much'), v.check(once, 'twice'));
/** A pattern of pages has no spaces, and something besides its stars: one that fits every page asks for nothing. */
const PagePattern = v.pipe(line(PAGE_PATTERN_MAX), v.regex(/^(?=.*[^*/])\S+$|^\/$/, 'page'));

/** The groups of the company's people, and which chats they get first. */
export const GROUPS = {
  /** `groupId` null: a new group, whose turn comes after the others'. */
  saveGroup: {
    on: 'group',
    makes: true,
    who: EDITORS,
    form: 'group',
    audit: GROUP,
    input: v.strictObject({
      groupId: v.nullable(groupId),
      title: line(GROUP_TITLE_MAX),
      kind: v.picklist(GROUP_KINDS),
      topics: v.pipe(v.array(v.strictObject(topic)), v.maxLength(MOST_TOPICS, 'too-much'), v.check(once, 'twice')),
      channels: v.pipe(v.array(v.picklist(CHANNELS)), v.check(once, 'twice')),
      pages: v.pipe(v.array(PagePattern), v.maxLength(MOST_PAGES, 'too-much'), v.check(once, 'twice')),
      languages: v.pipe(v.array(v.picklist(LOCALES)), v.check(once, 'twice')),
      /** Its own hours; null: the company's. Left out, they stay as they are. */
      hours: v.exactOptional(v.nullable(HoursSchema)),
      version,
    }),
    output: v.strictObject({ groupId, version: v.number() }),
  },
  /** A retired group gets no chats any more; those that wait for it are for everybody at once. */
  retireGroup: {
    on: 'group',
    who: EDITORS,
    audit: ['retired'],
    input: v.strictObject({ groupId, retired: v.boolean() }),
    output: Done,
  },
  /** `place`: how many of the other groups are to be tried before it. */
  moveGroup: {
    on: 'group',
    who: EDITORS,
    audit: ['place'],
    input: v.strictObject({ groupId, place: whole(0, MOST_GROUPS - 1) }),
    output: Done,
  },
  /** Who comes into the group and who leaves it; whoever is there already, or not there, stays as they are. */
  setMembers: {
    on: 'group',
    who: 'manage people',
    audit: [],
    input: v.strictObject({ groupId, add: people, remove: people }),
    output: Done,
  },
  /** An owned chat goes back to the queue, for the group; a waiting one waits for the group from now on. */
  toGroup: {
    on: 'chat',
    stateFirst: true,
    who: { owner: true, or: 'transfer any chat' },
    audit: ['state', 'ownerId', 'group'],
    input: v.strictObject({ ...chat, groupId, expectedOwnerId, note: optionalParagraph(1_000) }),
    output: Done,
  },
} as const satisfies Record<string, Row>;

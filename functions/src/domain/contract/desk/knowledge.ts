import * as v from 'valibot';
import type { EntryFate } from '../../bot/entry-fates.ts';
import type { Foreseen } from '../../bot/foresee.ts';
import type { SourceEntry } from '../../import/source-entry.ts';
import { Id, line, paragraph } from '../text.ts';
import { CalendarDay, Translations, Words, isUpright, upsideDown } from './entry.ts';
import { MOST_SUBTOPICS, MOST_TOPICS } from '../../topic.ts';
import { Done, Phrasings, topic, version, whole } from './pieces.ts';
import { ImportedEntries } from './imported-entry.ts';
import type { Row } from './row.ts';

const EDITORS = 'edit the company';
const Subtopic = v.strictObject({ id: Id, title: line(80), retired: v.exactOptional(v.literal(true)) });
const questionIds = v.pipe(v.array(Id), v.minLength(1), v.maxLength(100));
const TOPIC = ['title', 'subtopics'] as const;
const isFates = (value: unknown): boolean => typeof value === 'object' && value !== null;
const isForeseen = (value: unknown): boolean => typeof value === 'object' && value !== null && 'before' in value;
const isEntry = (value: unknown): boolean => typeof value === 'object' && value !== null && 'origin' in value;
/** Of the phrasings the audit keeps only the number: they may be a client's own words. */
const ENTRY = [
  'title',
  'phrasings',
  'answer',
  'topicId',
  'subtopicId',
  'active',
  'validFrom',
  'validUntil',
  'translations',
] as const;

/** Commands about the bot's knowledge. */
export const KNOWLEDGE = {
  saveTopic: {
    on: 'topic',
    makes: true,
    who: EDITORS,
    form: 'topic',
    audit: TOPIC,
    input: v.strictObject({
      topicId: v.nullable(Id),
      title: line(80),
      subtopics: v.pipe(v.array(Subtopic), v.maxLength(MOST_SUBTOPICS)),
      version,
    }),
    output: v.strictObject({ topicId: Id, version: v.number() }),
  },
  removeTopic: { on: 'topic', who: EDITORS, audit: TOPIC, input: v.strictObject({ topicId: Id }), output: Done },
  /** `place`: how many of the other topics are to stand before it. */
  moveTopic: {
    on: 'topic',
    who: EDITORS,
    audit: [],
    input: v.strictObject({ topicId: Id, place: whole(0, MOST_TOPICS - 1) }),
    output: Done,
  },
  retireTopic: { on: 'topic', who: EDITORS, audit: [], input: v.strictObject({ topicId: Id }), output: Done },
  restoreTopic: { on: 'topic', who: EDITORS, audit: [], input: v.strictObject({ topicId: Id }), output: Done },
  /** Puts `intoId` in the place of the topic, for good. What has the topic follows in the background. */
  mergeTopics: {
    on: 'topic',
    who: EDITORS,
    audit: [],
    input: v.strictObject({ topicId: Id, intoId: Id }),
    output: Done,
  },
  saveEntry: {
    on: 'entry',
    makes: true,
    who: EDITORS,
    form: 'entry',
    audit: ENTRY,
    input: v.pipe(
      v.strictObject({
        entryId: v.nullable(Id),
        ...Words,
        ...topic,
        // A form that nobody has chosen a topic in says so, and not that its id is wrong.
        topicId: v.pipe(v.string(), v.nonEmpty('empty'), Id),
        active: v.boolean(),
        // A dashboard that does not know of these fields leaves them as they are.
        validFrom: v.optional(v.nullable(CalendarDay)),
        validUntil: v.optional(v.nullable(CalendarDay)),
        translations: v.optional(Translations),
        version,
      }),
      v.rawCheck(({ dataset, addIssue }) => {
        if (dataset.typed && !isUpright(dataset.value)) addIssue(upsideDown(dataset.value));
      }),
    ),
    output: v.strictObject({ entryId: Id, version: v.number() }),
  },
  addPhrasings: {
    on: 'entry',
    who: EDITORS,
    audit: ['phrasings'],
    input: v.strictObject({ entryId: Id, questionIds }),
    output: Done,
  },
  dismissQuestions: { on: 'company', who: EDITORS, audit: [], input: v.strictObject({ questionIds }), output: Done },
  removeEntry: { on: 'entry', who: EDITORS, audit: ENTRY, input: v.strictObject({ entryId: Id }), output: Done },
  /** Topics, entries and ready replies to try the product with, and their removal. `kept`: what somebody has changed or uses meanwhile. */
  addSample: {
    on: 'company',
    who: EDITORS,
    audit: [],
    input: v.strictObject({}),
    output: v.strictObject({ added: v.number() }),
  },
  removeSample: {
    on: 'company',
    who: EDITORS,
    audit: [],
    input: v.strictObject({}),
    output: v.strictObject({ removed: v.number(), kept: v.number() }),
  },
  /** The language model suggests more phrasings, which the admin approves or not. */
  suggestPhrasings: {
    on: 'company',
    who: EDITORS,
    audit: null,
    input: v.strictObject({ title: line(200), phrasings: Phrasings, answer: paragraph(4_000) }),
    output: v.strictObject({ phrasings: v.array(v.string()) }),
  },
  /** Reads a page of a website, and takes entries from it; or a sitemap, and tells which pages it names. Nothing is saved. */
  readAddress: {
    on: 'company',
    who: EDITORS,
    audit: null,
    input: v.strictObject({ address: line(2_000) }),
    output: v.strictObject({ entries: v.array(v.custom<SourceEntry>(isEntry)), addresses: v.array(v.string()) }),
  },
  /** Takes over some entries of an import. What the company has already stays as it is, so a call may be repeated. Gives how many were added, changed and left. */
  importEntries: {
    on: 'company',
    who: EDITORS,
    audit: [],
    input: v.strictObject({ entries: ImportedEntries }),
    output: v.strictObject({ added: v.number(), changed: v.number(), left: v.number() }),
  },
  /** What became of the bot's answers in the newest closed chats: by the entries, and in how many chats that was looked up. */
  entryFates: {
    on: 'company',
    who: EDITORS,
    audit: null,
    input: v.strictObject({}),
    output: v.strictObject({
      chats: v.number(),
      fates: v.custom<Readonly<Record<string, EntryFate>>>(isFates),
    }),
  },
  /** Publishes the entries of an earlier publication again, and puts the forms back to them if `forms` says so. */
  restore: {
    on: 'company',
    who: EDITORS,
    audit: [],
    input: v.strictObject({ version: whole(1, 1e9), forms: v.boolean() }),
    output: v.strictObject({ version: v.number() }),
  },
  /** What clients have asked lately, the newest first and each question once, and what the published bot says to it. */
  askedLately: {
    on: 'company',
    who: EDITORS,
    audit: null,
    input: v.strictObject({}),
    output: v.strictObject({ questions: v.array(v.custom<Foreseen>(isForeseen)) }),
  },
  /** Trains the bot on the knowledge as it is now. Visitors get this knowledge when the training has ended. */
  publish: {
    on: 'company',
    who: EDITORS,
    audit: [],
    input: v.strictObject({}),
    output: v.strictObject({ version: v.number() }),
  },
} as const satisfies Record<string, Row>;

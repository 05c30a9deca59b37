import * as v from 'valibot';
import { Id, line, paragraph } from '../text.ts';
import { Done, Phrasings, topic, version } from './pieces.ts';
import type { Row } from './row.ts';

const EDITORS = 'edit the company';
const Subtopic = v.strictObject({ id: Id, title: line(80) });
const questionIds = v.pipe(v.array(Id), v.minLength(1), v.maxLength(100));
const TOPIC = ['title', 'subtopics'] as const;
/** Of the phrasings the audit keeps only the number: they may be a client's own words. */
const ENTRY = ['title', 'phrasings', 'answer', 'topicId', 'subtopicId', 'active'] as const;

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
      subtopics: v.pipe(v.array(Subtopic), v.maxLength(50)),
      version,
    }),
    output: v.strictObject({ topicId: Id, version: v.number() }),
  },
  removeTopic: { on: 'topic', who: EDITORS, audit: TOPIC, input: v.strictObject({ topicId: Id }), output: Done },
  saveEntry: {
    on: 'entry',
    makes: true,
    who: EDITORS,
    form: 'entry',
    audit: ENTRY,
    input: v.strictObject({
      entryId: v.nullable(Id),
      title: line(200),
      phrasings: Phrasings,
      answer: paragraph(4_000),
      ...topic,
      active: v.boolean(),
      version,
    }),
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
  /** The language model suggests more phrasings, which the admin approves or not. */
  suggestPhrasings: {
    on: 'company',
    who: EDITORS,
    audit: null,
    input: v.strictObject({ title: line(200), phrasings: Phrasings, answer: paragraph(4_000) }),
    output: v.strictObject({ phrasings: v.array(v.string()) }),
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

import * as v from 'valibot';
import { CHANNELS } from '../../channel.ts';
import { isDay } from '../../day.ts';
import { ENDINGS } from '../../ending.ts';
import type { HistoryRow } from '../../history-row.ts';
import { SCORES } from '../../history.ts';
import { isLabel } from '../../report/chat-set.ts';
import { Id } from '../text.ts';
import type { Row } from './row.ts';

const day = v.optional(v.pipe(v.string(), v.check(isDay, 'day')));
const label = v.pipe(v.string(), v.maxLength(200, 'too-long'), v.check(isLabel, 'label'));
const idOrNone = v.optional(v.nullable(Id));

/** A filter of the history in days of the company's calendar. Words are looked for by the dashboard itself (web/src/dashboard/history/by-words.ts). */
const Filter = v.strictObject({
  from: day,
  to: day,
  topicId: idOrNone,
  subtopicId: v.optional(Id),
  ownerId: idOrNone,
  ending: v.optional(v.picklist(ENDINGS)),
  scores: v.optional(v.nullable(v.pipe(v.array(v.picklist(SCORES)), v.minLength(1), v.maxLength(SCORES.length)))),
  phone: v.optional(v.pipe(v.string(), v.regex(/^(\+\d{7,15}|\d{4})$/, 'phone'))),
  channel: v.optional(v.picklist(CHANNELS)),
  counts: v.optional(label),
});
const Cursor = v.strictObject({
  closedAt: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15)),
  id: Id,
});

/** The history as a table, a part at a time. */
export const EXPORT = {
  /** The next rows behind `after`; `after` of the answer is null at the end. An export goes on from any cursor, so a failure costs one part. */
  exportChats: {
    on: 'self',
    who: 'see every chat',
    audit: null,
    input: v.strictObject({ filter: Filter, after: v.nullable(Cursor) }),
    output: v.strictObject({
      rows: v.array(v.custom<HistoryRow>((row) => typeof row === 'object')),
      after: v.nullable(Cursor),
    }),
  },
} as const satisfies Record<string, Row>;

import * as v from 'valibot';
import { MOST_CRITERIA, MOST_WEIGHT, TITLE_MAX } from '../../review/card.ts';
import { ANSWER_MAX, BEST_MARK, COMMENT_MAX } from '../../review/review.ts';
import { Id, line, optionalParagraph, paragraph } from '../text.ts';
import { Done, Saved, chat, version, whole } from './pieces.ts';
import type { Row } from './row.ts';

const mark = v.nullable(whole(1, BEST_MARK));
const Criterion = v.strictObject({ id: Id, title: line(TITLE_MAX), weight: whole(1, MOST_WEIGHT) });
const Criteria = v.pipe(
  v.array(Criterion),
  v.maxLength(MOST_CRITERIA, 'too-much'),
  v.check((criteria) => new Set(criteria.map(({ id }) => id)).size === criteria.length, 'twice'),
);
const Given = v.pipe(v.array(v.strictObject({ id: Id, mark })), v.maxLength(MOST_CRITERIA, 'too-much'));

/** The quality of closed chats: verdicts of supervisors and the card that they are made with. */
export const REVIEWS = {
  /** `version`: of the verdict that the form began on. The audit keeps no words: a verdict may quote the client. */
  saveReview: {
    on: 'chat',
    who: 'review chats',
    audit: [],
    masks: ['comment'],
    input: v.strictObject({ ...chat, marks: Given, comment: optionalParagraph(COMMENT_MAX), version }),
    output: Saved,
  },
  /** The operator has read the verdict as it is now. */
  readReview: { on: 'review', who: 'staff', audit: null, input: v.strictObject(chat), output: Done },
  /** The operator's word on the verdict about them. */
  answerReview: {
    on: 'review',
    who: 'staff',
    audit: [],
    masks: ['text'],
    input: v.strictObject({ ...chat, text: paragraph(ANSWER_MAX) }),
    output: Done,
  },
  proposeReview: {
    on: 'chat',
    who: 'review chats',
    audit: null,
    input: v.strictObject(chat),
    output: v.strictObject({
      marks: v.array(
        v.strictObject({
          id: Id,
          mark,
          why: v.string(),
          citations: v.array(v.strictObject({ seq: v.number(), quote: v.string() })),
        }),
      ),
    }),
  },
  saveScoreCard: {
    on: 'company',
    who: 'edit the company',
    audit: [],
    input: v.strictObject({ criteria: Criteria, proposals: v.boolean(), version }),
    output: Saved,
  },
} as const satisfies Record<string, Row>;

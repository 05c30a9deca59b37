import type { AuditEntry } from '../domain/audit.ts';
import { TIMES } from '../domain/document/times.ts';
import { FORM_FIELDS } from '../domain/form.ts';
import type { Look } from '../domain/look/look.ts';
import type { ReportLetter } from '../domain/report-letter.ts';
import type { ScoreCard } from '../domain/review/card.ts';
import type { Review } from '../domain/review/review.ts';
import { shardOf } from '../domain/sweep/shard.ts';
import { boardDocs } from './board.ts';
import { codec } from './codec.ts';
import { db } from './firebase.ts';
import { replyDocs } from './reply-refs.ts';
import { topicDocs } from './topic-refs.ts';
import type { Doc } from './unit.ts';

const company = (companyId: string) => db.collection('companies').doc(companyId);

/** The codec of an entry of the audit, without its id. */
export const AUDIT_ENTRY = codec<AuditEntry>(TIMES.audit);

const CODEC = {
  review: codec<Review>(TIMES.review, { idField: 'id', form: FORM_FIELDS.review }),
  reportLetter: codec<ReportLetter>(TIMES.reportLetter, {
    idField: 'id',
    derive: ({ companyId }) => ({ shard: shardOf(companyId) }),
    derived: ['shard'],
    form: FORM_FIELDS.letter,
  }),
  card: codec<ScoreCard>([], { form: FORM_FIELDS.card }),
  look: codec<Look>([], { form: FORM_FIELDS.look }),
};

/** Who gets the company's report by e-mail. */
export const reportLetters = (c: string) => company(c).collection('reportLetters');

/** What the staff has changed, append-only. */
export const audit = (c: string) => company(c).collection('audit');

/** The documents of those who lead: the board, topics, verdicts, the card they are made with, who gets reports, and how the chat looks. A part of `docOf` (refs.ts). */
export const leadDocs = {
  ...boardDocs,
  audit: (c: string, id: string): Doc<AuditEntry> => ({ ref: audit(c).doc(id), codec: AUDIT_ENTRY }),
  ...replyDocs,
  ...topicDocs,
  /** A verdict has the id of its chat. */
  review: (c: string, chatId: string): Doc<Review> => ({
    ref: company(c).collection('reviews').doc(chatId),
    codec: CODEC.review,
  }),
  reportLetter: (c: string, id: string): Doc<ReportLetter> => ({
    ref: reportLetters(c).doc(id),
    codec: CODEC.reportLetter,
  }),
  /** How the chat looks on the company's site. */
  look: (c: string): Doc<Look> => ({ ref: company(c).collection('looks').doc('widget'), codec: CODEC.look }),
  card: (c: string): Doc<ScoreCard> => ({ ref: company(c).collection('cards').doc('score'), codec: CODEC.card }),
};

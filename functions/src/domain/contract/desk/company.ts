import * as v from 'valibot';
import { FOLDER_MAX, REPLY_SCOPES } from '../../canned-reply.ts';
import type { ReplyScope } from '../../canned-reply.ts';
import { BUDGETS } from '../../budget.ts';
import { CHANNELS } from '../../channel.ts';
import { isDay } from '../../day.ts';
import { MOST_ROWS, VERDICTS } from '../../reply/import.ts';
import { unknownVariable } from '../../reply/variables.ts';
import { BREAKDOWNS } from '../../report/question.ts';
import type { Report } from '../../report/report-shape.ts';
import type { RuleFacts } from '../../rules/facts.ts';
import { CompanySettings } from '../../settings.ts';
import { CompanyName, Id, MessageText, Token, line } from '../text.ts';
import { Done, Saved, version } from './pieces.ts';
import type { Row, Who } from './row.ts';

const day = v.pipe(v.string(), v.check(isDay, 'day'));
/** Days of the company's calendar, both included. */
const period = { from: day, to: day };
const isReport = (value: unknown): boolean => typeof value === 'object' && value !== null && 'figures' in value;

const isFacts = (value: unknown): boolean => typeof value === 'object' && value !== null && 'peaks' in value;

const ReplyText = v.pipe(
  MessageText,
  v.check((text) => unknownVariable(text) === null, 'unknown-variable'),
);
type OfScope = { scope: ReplyScope };
const writers = ({ scope }: OfScope): Who => (scope === 'own' ? 'staff' : 'edit shared replies');
/** A reply of scope `own` is private: the audit keeps neither its title nor its text. */
const shared = ({ scope }: OfScope): readonly string[] => (scope === 'own' ? [] : ['title', 'text', 'folder']);

/** The company as a whole, and its ready replies. */
export const COMPANY = {
  saveSettings: {
    on: 'company',
    who: 'edit the company',
    form: 'company',
    audit: ['name', ...Object.keys(CompanySettings.entries)],
    input: v.strictObject({ name: CompanyName, settings: CompanySettings, version }),
    output: Saved,
  },
  /** How much of its daily budgets the company has used today; storage in MB, a limit of 0 is none. */
  usage: {
    on: 'company',
    who: 'edit the company',
    audit: null,
    input: v.strictObject({}),
    output: v.strictObject({
      budgets: v.array(v.strictObject({ budget: v.picklist(BUDGETS), used: v.number(), limit: v.number() })),
    }),
  },
  /** What the rules of work are tried on before they are saved: the chats of yesterday, or of today where there were none; null where there were none either. */
  ruleFacts: {
    on: 'company',
    who: 'edit the company',
    audit: null,
    input: v.strictObject({}),
    output: v.strictObject({ facts: v.nullable(v.custom<RuleFacts>(isFacts)) }),
  },
  /** Somebody looks at the company's board (domain/board/): it is counted while somebody does. An open board says so again once a minute. */
  watchBoard: {
    on: 'company',
    who: 'see every chat',
    audit: null,
    input: v.strictObject({}),
    output: v.strictObject({ serverNow: v.number() }),
  },
  /** The figures of a period (domain/report/report.ts). Topics, operators and channels may be ones that are no longer there. */
  report: {
    on: 'company',
    who: 'see reports',
    audit: null,
    input: v.strictObject({
      ...period,
      operatorId: v.optional(Id),
      topicId: v.optional(v.nullable(Id)),
      subtopicId: v.optional(Id),
      channel: v.optional(v.picklist(CHANNELS)),
      by: v.optional(v.picklist(BREAKDOWNS)),
    }),
    output: v.custom<Report>(isReport),
  },
  /** The same of the caller alone: anybody may see their own figures. */
  ownReport: {
    on: 'company',
    who: 'staff',
    audit: null,
    input: v.strictObject(period),
    output: v.custom<Report>(isReport),
  },
  /** Computes the figures of a day anew from its closed chats. */
  rebuildStats: {
    on: 'company',
    who: 'edit the company',
    audit: [],
    input: v.strictObject({ day }),
    output: Done,
  },
  /** "Подтвердить почту": the person who signed up confirms the e-mail with the token from the letter. */
  confirmEmail: { on: 'company', who: 'staff', audit: [], input: v.strictObject({ token: Token }), output: Done },
  /** Sends the letter with the link for `confirmEmail` once more. */
  resendProof: { on: 'company', who: 'manage people', audit: [], input: v.strictObject({}), output: Done },
  /** `replyId` null: a new reply. */
  saveReply: {
    on: 'reply',
    makes: true,
    who: writers,
    form: 'reply',
    audit: shared,
    input: v.strictObject({
      replyId: v.nullable(Id),
      scope: v.picklist(REPLY_SCOPES),
      title: line(80),
      text: ReplyText,
      // A dashboard that does not know of folders leaves it as it is.
      folder: v.optional(v.nullable(line(FOLDER_MAX))),
      version,
    }),
    output: v.strictObject({ replyId: Id, version: v.number() }),
  },
  /** Adds the replies of a file, a part of it at a time. `dryRun`: only says what would become of each row. */
  importReplies: {
    on: 'company',
    who: writers,
    audit: [],
    input: v.strictObject({
      scope: v.picklist(REPLY_SCOPES),
      rows: v.pipe(
        v.array(v.strictObject({ title: line(80), text: ReplyText, folder: v.nullable(line(FOLDER_MAX)) })),
        v.minLength(1),
        v.maxLength(MOST_ROWS),
      ),
      replaces: v.boolean(),
      dryRun: v.boolean(),
    }),
    output: v.strictObject({ verdicts: v.array(v.picklist(VERDICTS)) }),
  },
  removeReply: {
    on: 'reply',
    who: writers,
    audit: shared,
    input: v.strictObject({ replyId: Id, scope: v.picklist(REPLY_SCOPES) }),
    output: Done,
  },
} as const satisfies Record<string, Row>;

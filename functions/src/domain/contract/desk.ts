import * as v from 'valibot';
import { LOCALES } from '../locale.ts';
import { DROP_UNKNOWN } from './drop-unknown.ts';
import { parseNewer } from './newer.ts';
import { AUDIT } from './desk/audit.ts';
import { CHAT } from './desk/chat.ts';
import { CLIENT } from './desk/client.ts';
import { GROUPS } from './desk/groups.ts';
import { COMPANY } from './desk/company.ts';
import { LOOK } from './desk/look.ts';
import { KNOWLEDGE } from './desk/knowledge.ts';
import { PRIVACY } from './desk/privacy.ts';
import { PEOPLE } from './desk/people.ts';
import { EXPORT } from './desk/export.ts';
import { REPORT_LETTERS } from './desk/report-letters.ts';
import { REVIEWS } from './desk/reviews.ts';
import { SELF } from './desk/self.ts';
import { VIEWS } from './desk/views.ts';

/** Every command of the staff, one row each (desk/row.ts). The functions parse inputs by this table, and the dashboard types its calls by it. */
export const DESK = {
  ...CHAT,
  ...CLIENT,
  ...SELF,
  ...PEOPLE,
  ...GROUPS,
  ...KNOWLEDGE,
  ...COMPANY,
  ...LOOK,
  ...VIEWS,
  ...REVIEWS,
  ...EXPORT,
  ...REPORT_LETTERS,
  ...AUDIT,
  ...PRIVACY,
};

export type DeskCommand = keyof typeof DESK;
/** The input as the functions get it: parsed, with defaults filled. */
export type DeskInput<C extends DeskCommand> = v.InferOutput<(typeof DESK)[C]['input']>;
/** The input as a caller gives it. */
export type DeskCall<C extends DeskCommand> = v.InferInput<(typeof DESK)[C]['input']>;
export type DeskOutput<C extends DeskCommand> = v.InferOutput<(typeof DESK)[C]['output']>;

/** What a command that takes long says before its answer, where the answer is a stream: which part is ready, 0 to 1. */
export type ShareTold = { share: number };

/** The envelope around every command, of the desk and of the account door. `unknown`: what becomes of fields that the server does not know (newer.ts). */
export const Envelope = v.looseObject({
  command: v.string(),
  locale: v.optional(v.picklist(LOCALES), 'ru'),
  unknown: v.optional(v.literal(DROP_UNKNOWN)),
});

/** Parses the envelope. The command's own fields stay in it as they came. */
export const parseEnvelope = (data: unknown) =>
  parseNewer(Envelope, data, typeof data === 'object' && data !== null && 'unknown' in data ? data.unknown : undefined);

import * as v from 'valibot';
import { LOCALES } from '../../locale.ts';
import { RHYTHMS } from '../../report-letter.ts';
import { Email, Id } from '../text.ts';
import { Done, version, whole } from './pieces.ts';
import type { Row } from './row.ts';

const letterId = Id;
const when = { every: v.picklist(RHYTHMS), weekday: whole(1, 7), hour: whole(0, 23), language: v.picklist(LOCALES) };

/** Who gets the company's report by e-mail. The audit keeps no addresses. */
export const REPORT_LETTERS = {
  /** `letterId` null: a new address. An address that is no member of the staff's is asked by a letter first. */
  saveReportLetter: {
    on: 'letter',
    makes: true,
    who: 'edit the company',
    form: 'letter',
    audit: ['every', 'weekday', 'hour', 'language'],
    input: v.strictObject({ letterId: v.nullable(letterId), email: Email, ...when, version }),
    output: v.strictObject({ letterId, version: v.number() }),
  },
  removeReportLetter: {
    on: 'letter',
    who: 'edit the company',
    audit: ['every'],
    input: v.strictObject({ letterId }),
    output: Done,
  },
} as const satisfies Record<string, Row>;

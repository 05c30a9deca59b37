import * as v from 'valibot';
import { isDay } from '../../day.ts';
import type { Locale } from '../../locale.ts';
import { line, paragraph } from '../text.ts';
import { Phrasings } from './pieces.ts';

/** What an entry says in one language. */
export const Words = { title: line(200), phrasings: Phrasings, answer: paragraph(4_000) };

const translation = v.exactOptional(v.strictObject(Words));

/** The words of an entry in further languages. */
export const Translations = v.strictObject({ ru: translation, en: translation } satisfies Record<Locale, unknown>);

export const CalendarDay = v.pipe(v.string(), v.check(isDay, 'day'));

type Bounds = { validFrom?: string | null | undefined; validUntil?: string | null | undefined };

/** Does an entry with these bounds begin before it is over? */
export const isUpright = ({ validFrom, validUntil }: Bounds): boolean =>
  !validFrom || !validUntil || validFrom <= validUntil;

/** The problem of an entry that would be over before it begins, at its last day. */
export function upsideDown(input: Bounds): { message: string; path: [v.ObjectPathItem] } {
  const place = { type: 'object', origin: 'value', input: { ...input }, key: 'validUntil', value: input.validUntil };
  return { message: 'upside-down', path: [place as v.ObjectPathItem] };
}

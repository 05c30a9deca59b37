import * as v from 'valibot';
import { MESSAGE_MAX, NAME_MAX } from './limits.ts';

// Control characters have no business in a text: they hide content in a transcript and break exports. Bidirectional overrides likewise, and
// halves of surrogate pairs, which no database stores.
const CONTROL = /(?![\n\r\t])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/u;
/** Something to see: not only spaces of width zero and the like. */
const SEEN = /[^\p{Z}\p{Cc}\p{Cf}]/u;
const LINE_BREAK = /[\n\r\t\u2028\u2029]/u;

const visible = (max: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'empty'),
    v.maxLength(max, 'too-long'),
    v.check((text) => !CONTROL.test(text), 'control-characters'),
    v.check((text) => SEEN.test(text), 'empty'),
  );

/** A text of one line, trimmed, 1 to `max` UTF-16 units: names, titles. */
export const line = (max: number) =>
  v.pipe(
    visible(max),
    v.check((text) => !LINE_BREAK.test(text), 'line-break'),
  );

/** A text that may have several lines, trimmed, 1 to `max` UTF-16 units: messages, answers. */
export const paragraph = (max: number) => visible(max);

/** A text that may also be empty: descriptions. */
export const optionalParagraph = (max: number) => v.union([v.literal(''), paragraph(max)]);

export const MessageText = paragraph(MESSAGE_MAX);
export const PersonName = line(NAME_MAX);
export const CompanyName = line(120);
/** An e-mail address, trimmed and in lower case: the one form in which it is stored and compared. */
export const Email = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(254, 'too-long'), v.email('email'));
/** NIST SP 800-63B: 8 characters at least, no rules of composition. The upper bound is Firebase Auth's. */
export const Password = v.pipe(v.string(), v.minLength(8, 'too-short'), v.maxLength(1_000, 'too-long'));
/** An id that we or Firebase made. */
export const Id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,128}$/, 'id'));
/** An id that a client makes for its message or itself: 16 to 64 URL-safe characters, so that two never meet by chance. */
export const ClientId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/, 'client-id'));

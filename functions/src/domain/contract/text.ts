import * as v from 'valibot';
import { cleanLine, cleanText, isSeen } from './clean.ts';
import { holdsLink } from '../link.ts';
import { MESSAGE_MAX, NAME_MAX } from './limits.ts';

const seen = (max: number, clean: (text: string) => string) =>
  v.pipe(v.string(), v.transform(clean), v.check(isSeen, 'empty'), v.maxLength(max, 'too-long'));

/** A text of one line, cleaned (`clean.ts`), 1 to `max` UTF-16 units: names, titles. */
export const line = (max: number) => seen(max, cleanLine);

/** A text that may have several lines, cleaned, 1 to `max` UTF-16 units: messages, answers. */
export const paragraph = (max: number) => seen(max, cleanText);

/** A text that may also be empty: descriptions. */
export const optionalParagraph = (max: number) =>
  v.pipe(v.string(), v.transform(cleanText), v.maxLength(max, 'too-long'));

export const MessageText = paragraph(MESSAGE_MAX);
/** A name. Letters to strangers contain names, so a name may hold no link. */
const name = (max: number) =>
  v.pipe(
    line(max),
    v.check((text) => !holdsLink(text), 'link'),
  );
export const PersonName = name(NAME_MAX);
export const CompanyName = name(120);
/** An e-mail address, cleaned and in lower case: the one form in which it is stored and compared. */
export const Email = v.pipe(
  v.string(),
  v.transform(cleanLine),
  v.toLowerCase(),
  v.maxLength(254, 'too-long'),
  v.email('email'),
);
/** NIST SP 800-63B: 8 characters at least, no rules of composition. The upper bound is Firebase Auth's. */
export const Password = v.pipe(v.string(), v.minLength(8, 'too-short'), v.maxLength(1_000, 'too-long'));
/** An id that we or Firebase made. The database reserves ids that begin and end with two underscores. */
export const Id = v.pipe(v.string(), v.regex(/^(?!__.*__$)[A-Za-z0-9_-]{1,128}$/, 'id'));
/** The secret of a link: 32 random bytes in base64url. */
export const Token = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/, 'token'));
/** An id that a client makes for its message or itself: 16 to 64 URL-safe characters, so that two are never equal by chance. */
export const ClientId = v.pipe(v.string(), v.regex(/^(?!__.*__$)[A-Za-z0-9_-]{16,64}$/, 'client-id'));

import * as v from 'valibot';
import { PHONE_TEXT_MAX } from './limits.ts';

/**
 * A phone as it was typed or pasted. Invisible characters are allowed: numbers copied from a phone's contacts contain bidirectional marks. Whether the text
 * is a phone is decided in domain/phone.ts.
 */
export const PhoneText = v.pipe(v.string(), v.trim(), v.minLength(1, 'empty'), v.maxLength(PHONE_TEXT_MAX, 'too-long'));

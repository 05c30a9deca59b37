import * as v from 'valibot';
import { PHONE_TEXT_MAX } from './limits.ts';

/**
 * A phone as it was typed or pasted. What is invisible in it is no fault: contacts of phones are copied with bidirectional marks inside. Whether it is a
 * phone is for the domain to say (domain/phone.ts).
 */
export const PhoneText = v.pipe(v.string(), v.trim(), v.minLength(1, 'empty'), v.maxLength(PHONE_TEXT_MAX, 'too-long'));

import type { RefusalCode } from './refusal-code.ts';
import { REFUSAL_CODES } from './refusal-codes.ts';
import type { Refusal } from './refusal-codes.ts';

export { HTTP_STATUS } from './refusal-code.ts';
export type { RefusalCode } from './refusal-code.ts';
export { REFUSAL_CODES } from './refusal-codes.ts';
export type { Refusal } from './refusal-codes.ts';

/** What is so now, for whoever saves a form (form.ts): the version, and what the form shows. */
export type Current = { version: number; values: Readonly<Record<string, unknown>> };

/**
 * A rule saying no. `now` tells what is so instead, where that helps the person (for example who owns the chat); `current` the whole of it, for a form
 * that was saved on something older.
 */
export type Refused = {
  ok: false;
  reason: Refusal;
  now?: Readonly<Record<string, string | number | null>>;
  current?: Current;
};

export function refuse(reason: Refusal, now?: Refused['now']): Refused {
  return now ? { ok: false, reason, now } : { ok: false, reason };
}

/** What is refused for what is asked for: the same request is refused again, however often it is sent. */
const FINAL: ReadonlySet<string> = new Set(['invalid-argument', 'not-found', 'already-exists'] satisfies RefusalCode[]);
/** What is refused for who is asking, and stays so. Who was muted, shut out or not the owner may be free, back or the owner again. */
const CLOSED: ReadonlySet<Refusal> = new Set(['blocked', 'not-allowed', 'not-staff', 'unknown-visitor']);

/** May the very same request pass later? Only then a person is offered to send it again. */
export function mayPassLater(reason: Refusal): boolean {
  return !FINAL.has(REFUSAL_CODES[reason]) && !CLOSED.has(reason);
}

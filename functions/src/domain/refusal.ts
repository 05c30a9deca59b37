import type { RefusalCode } from './refusal-code.ts';
import { REFUSAL_CODES } from './refusal-codes.ts';
import type { Refusal } from './refusal-codes.ts';

export { HTTP_STATUS } from './refusal-code.ts';
export type { RefusalCode } from './refusal-code.ts';
export { REFUSAL_CODES } from './refusal-codes.ts';
export type { Refusal } from './refusal-codes.ts';

/** What a form shows now (form.ts), for a person whose save was refused: its version and values. */
export type Current = { version: number; values: Readonly<Record<string, unknown>> };

/**
 * A refusal by a rule. `now` holds the present facts that help the person (for example who owns the chat). `current` holds what the form shows now, when
 * the form was saved on an older version.
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

/** Codes of refusals that depend on the request alone: the same request is always refused again. */
const FINAL: ReadonlySet<string> = new Set(['invalid-argument', 'not-found', 'already-exists'] satisfies RefusalCode[]);
/** Refusals that depend on the caller and are permanent. Others of this kind may end: a mute, a deactivated account, not owning the chat. */
const CLOSED: ReadonlySet<Refusal> = new Set(['blocked', 'not-allowed', 'not-staff', 'unknown-visitor']);

/** May the very same request succeed later? Only then the person is offered to send it again. */
export function mayPassLater(reason: Refusal): boolean {
  return !FINAL.has(REFUSAL_CODES[reason]) && !CLOSED.has(reason);
}

import type { Ms } from '../domain/time.ts';

/** Why a model's server gave no usable answer. Nothing of what was sent or came back is kept, so a failure may be logged. */
export type Why =
  | 'no-address'
  | 'unreachable'
  | 'timeout'
  | 'refused'
  | 'busy'
  | 'broken'
  | 'too-large'
  | 'not-json'
  | 'wrong-shape'
  | 'unknown';

/** A request that failed. `status` is the server's, where it answered; `retryMs` how long it asks to be left alone, where it says so. */
export class ModelFailure extends Error {
  override name = 'ModelFailure';
  readonly why: Why;
  readonly status: number | null;
  readonly retryMs: Ms | null;

  constructor(why: Why, status: number | null = null, retryMs: Ms | null = null) {
    super(why);
    this.why = why;
    this.status = status;
    this.retryMs = retryMs;
  }
}

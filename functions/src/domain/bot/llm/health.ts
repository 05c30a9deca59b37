import type { Ms } from '../../time.ts';
import { MINUTE, SECOND } from '../../time.ts';

/** How a language model has been lately: how many questions in a row have failed, and until when it is left alone. */
export type Health = { failures: number; until: Ms };

export const WELL: Health = { failures: 0, until: 0 };

/** After so many failures in a row a model is left alone, since each visitor would wait the whole limit for nothing. */
const IN_A_ROW = 5;
const PAUSE = 30 * SECOND;
/** The longest pause, also where the server asks for more: it may have been mended meanwhile. */
const LONGEST = 5 * MINUTE;

/** May the model be asked now? After a pause one question tries it, and the next failure begins a pause anew. */
export const mayAsk = ({ until }: Health, now: Ms): boolean => now >= until;

/** The health after a failure. `retryMs` is how long the server asks to be left alone, or null when it says nothing of it. */
export function afterFailure({ failures, until }: Health, retryMs: Ms | null, now: Ms): Health {
  const so = failures + 1;
  const pause = Math.max(retryMs ?? 0, so >= IN_A_ROW ? PAUSE : 0);
  return { failures: so, until: Math.max(until, now + Math.min(pause, LONGEST)) };
}

import type { Ms } from '../time.ts';

/**
 * Durations in classes whose ends grow by 2 %, so that each percentile is off by 1 % of its value at the most (Masson, Rim, Lee: "DDSketch", VLDB 2019). By the
 * number of its class how many durations are in it. Sketches are added and subtracted class by class, so a chat that changes late can be taken away exactly.
 * It is our own since a chat is taken away from a stored day. `@datadog/sketches-js` 2.1.1 refuses a weight that is not above 0 and `tdigest` 0.1.3 has nothing for it;
 * `hdr-histogram-js` 3.0.1 can (`subtract`), but keeps an array of all its classes, while a day has hundreds of sketches with a few classes each.
 */
export type Sketch = Readonly<Record<string, number>>;

/** No percentile is off by more than this part of its value. */
export const SKETCH_ERROR = 0.01;

const GROWTH = (1 + SKETCH_ERROR) / (1 - SKETCH_ERROR);
const LOG = Math.log(GROWTH);
/** The class of 0 ms; that of 1 ms is 0. */
const ZERO = -1;

export function classOf(ms: Ms): number {
  return ms < 1 ? ZERO : Math.ceil(Math.log(ms) / LOG);
}

/** The duration that stands for a class: it is off by the same part from both of its ends. */
export function midOf(its: number): Ms {
  return its === ZERO ? 0 : (2 * GROWTH ** its) / (GROWTH + 1);
}

export function added(sketch: Sketch, ms: Ms): Sketch {
  const its = String(classOf(ms));
  return { ...sketch, [its]: (sketch[its] ?? 0) + 1 };
}

/** The duration that a part `p` (0 to 1) of all does not exceed (nearest rank), in whole ms; null when there is none. */
export function percentile(sketch: Sketch, p: number): Ms | null {
  const classes = Object.entries(sketch)
    .map(([its, n]) => [Number(its), n] as const)
    .sort(([a], [b]) => a - b);
  const all = classes.reduce((sum, [, n]) => sum + n, 0);
  if (all <= 0) return null;
  let left = Math.max(1, Math.ceil(p * all));
  for (const [its, n] of classes) {
    left -= n;
    if (left <= 0) return Math.round(midOf(its));
  }
  return null;
}

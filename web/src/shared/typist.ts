import type { Ms } from '#domain/time.ts';
import { TYPING_STOPS, TYPING_TOLD } from '#domain/typing.ts';

/**
 * Tells the other side what somebody's letters mean: that they type, at once and then seldom, and that they have `stopped` without sending anything.
 */
export function createTypist(tell: (stopped: boolean) => void, now: () => Ms) {
  let toldAt: Ms | null = null;
  let silence: ReturnType<typeof setTimeout> | undefined;
  /** To be called when the message has been sent: the next letter is told at once. */
  const said = () => {
    clearTimeout(silence);
    toldAt = null;
  };
  return {
    said,
    typed(): void {
      clearTimeout(silence);
      silence = setTimeout(() => {
        said();
        tell(true);
      }, TYPING_STOPS);
      if (toldAt !== null && now() - toldAt < TYPING_TOLD) return;
      toldAt = now();
      tell(false);
    },
  };
}
export type Typist = ReturnType<typeof createTypist>;

import { createModel, signal } from '@preact/signals';
import type { Ms } from '#domain/time.ts';
import { SECOND } from '#domain/time.ts';

/** The server's time, ticking each second while anybody looks at it: the computer's own clock may be wrong. */
export const ClockModel = createModel((deviceNow: () => Ms) => {
  const offset = signal<Ms | null>(null);
  const read = () => deviceNow() + (offset.value ?? 0);
  let timer: ReturnType<typeof setInterval> | undefined;
  const now = signal(deviceNow(), {
    watched: () => {
      queueMicrotask(tick);
      timer = setInterval(tick, SECOND);
    },
    unwatched: () => clearInterval(timer),
  });
  const tick = () => {
    now.value = read();
  };
  const adopt = (known: Ms) => {
    offset.value = known;
    tick();
  };
  return {
    now,
    /** How far the server is ahead of this computer, ms; null as long as nobody has asked it. */
    offset,
    /** Another tab of this computer has asked the server. */
    adopt,
    /** Sets the clock right by an answer of the server, taken as said in the middle between question and answer. */
    correct: (serverNow: Ms, askedAt: Ms, answeredAt: Ms) => adopt(serverNow - (askedAt + answeredAt) / 2),
    /** The server's time at this moment. */
    read,
  };
});
export type Clock = InstanceType<typeof ClockModel>;

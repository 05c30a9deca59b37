import { createModel, signal } from '@preact/signals';
import type { Ms } from '#domain/time.ts';
import { SECOND } from '#domain/time.ts';

/** The server's time, ticking each second while anybody looks at it: the computer's own clock may be wrong. */
export const ClockModel = createModel((deviceNow: () => Ms) => {
  let offset = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const now = signal(deviceNow(), {
    watched: () => {
      queueMicrotask(tick);
      timer = setInterval(tick, SECOND);
    },
    unwatched: () => clearInterval(timer),
  });
  const tick = () => {
    now.value = deviceNow() + offset;
  };
  return {
    now,
    /** Sets the clock right by an answer of the server, taken as said in the middle between question and answer. */
    correct: (serverNow: Ms, askedAt: Ms, answeredAt: Ms) => {
      offset = serverNow - (askedAt + answeredAt) / 2;
      tick();
    },
    /** The server's time at this moment. */
    read: () => deviceNow() + offset,
  };
});
export type Clock = InstanceType<typeof ClockModel>;

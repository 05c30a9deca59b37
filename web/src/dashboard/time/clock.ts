import { createModel, signal } from '@preact/signals';
import type { Ms } from '#domain/time.ts';
import { SECOND } from '#domain/time.ts';

/** The server's time, since the computer's own clock may be wrong. It ticks each second while anything reads it. */
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
    /** How far the server's clock is ahead of this computer's, ms; null until the server has been asked. */
    offset,
    /** Takes over an offset that another tab has got from the server. */
    adopt,
    /** Corrects the clock by the server's answer. The server's time is taken as read midway between the request and the answer. */
    correct: (serverNow: Ms, askedAt: Ms, answeredAt: Ms) => adopt(serverNow - (askedAt + answeredAt) / 2),
    /** The server's time at this moment. */
    read,
  };
});
export type Clock = InstanceType<typeof ClockModel>;

import type { ReadonlySignal } from '@preact/signals';
import { createModel, effect, signal } from '@preact/signals';
import type { Ms } from '#domain/time.ts';
import type { Numbered } from './covers.ts';
import { covers } from './covers.ts';
import type { Wakes } from './wakes.ts';

/** How long the listeners may take to bring what the server has said, or until the server is asked again: longer each time, the last one repeats. */
const PATIENCE: readonly Ms[] = [1_500, 1_500, 3_000, 6_000, 15_000, 30_000];
/** What Firestore says when the server has answered, and its answer is no: the line is alive. */
const REFUSALS: readonly unknown[] = ['permission-denied', 'unauthenticated'];
/** How long the server may take to answer before the line is taken for dead. */
const SILENCE: Ms = 5_000;

type Surroundings = {
  wakes: Wakes;
  /** One's own chats as the screen shows them. */
  shown: ReadonlySignal<readonly Numbered[] | undefined>;
  /** The same from the server, past everything that the browser remembers. */
  ask: () => Promise<readonly Numbered[]>;
  /** Lets go of a line that may be dead and takes a new one. */
  reconnect: () => Promise<unknown>;
};

/**
 * Is the screen current? After sleep, a hidden tab or a change of network that is doubted until the numbers of the messages prove it: the line is
 * taken anew, since on one that has died unnoticed Firestore answers from what it already has; then the server is asked, and what the
 * listeners have brought must hold all of it.
 */
export const CurrencyModel = createModel(({ wakes, shown, ask, reconnect }: Surroundings) => {
  const updating = signal(false);
  let turn = 0;

  /** True as soon as the screen holds it, false when that takes too long. */
  const holds = (server: readonly Numbered[], patience: Ms) =>
    new Promise<boolean>((resolve) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const stop = effect(() => {
        if (shown.value === undefined || !covers(shown.value, server)) return;
        // The effect may be running for the first time, when it cannot be stopped yet.
        queueMicrotask(() => end(true));
      });
      const end = (held: boolean) => {
        clearTimeout(timer);
        stop();
        resolve(held);
      };
      timer = setTimeout(() => end(false), patience);
    });

  const prove = async () => {
    const mine = ++turn;
    updating.value = true;
    let isAlive = false;
    for (let tries = 0; ; tries++) {
      const patience = PATIENCE[Math.min(tries, PATIENCE.length - 1)]!;
      if (!isAlive) await reconnect().catch(() => {});
      if (mine !== turn) return;
      const server = await withinSilence(ask()).catch((error: { code?: unknown }) => {
        isAlive = REFUSALS.includes(error.code);
        return null;
      });
      if (server === null) await new Promise((resolve) => setTimeout(resolve, patience));
      else if (await holds(server, patience)) break;
      else isAlive = false;
      if (mine !== turn) return;
    }
    if (mine === turn) updating.value = false;
  };
  effect(() => wakes(() => void prove()));
  effect(() => () => {
    turn++;
  });

  return { updating, prove };
});
/** Refuses when there is no answer for too long. */
function withinSilence<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('silence')), SILENCE);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

export type Currency = InstanceType<typeof CurrencyModel>;

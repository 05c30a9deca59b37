import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { Ms } from '#domain/time.ts';
import { when } from '../../shared/when.ts';
import type { Numbered } from './includes.ts';
import { includes } from './includes.ts';
import { retry, waitOf } from './retry.ts';

/** What Firestore says when the server has answered, and its answer is no: the line is alive. */
const REFUSALS: readonly unknown[] = ['permission-denied', 'unauthenticated'];
/** How long the server may take to answer before the line is taken for dead. */
const SILENCE: Ms = 5_000;

export type Proving = {
  /** One's own chats as the screen shows them. */
  shown: ReadonlySignal<readonly Numbered[] | undefined>;
  /** The same from the server, past everything that the browser remembers. */
  ask: () => Promise<readonly Numbered[]>;
  /** Lets go of a line that may be dead and takes a new one. */
  reconnect: () => Promise<unknown>;
};

/**
 * Proves that the screen is current: the line is taken anew, since on one that has died unnoticed Firestore answers from what it already has; then
 * the server is asked, and what the listeners have brought must hold all of it.
 */
export function createProof({ shown, ask, reconnect }: Proving) {
  /** The screen is doubted, and its proof is under way. */
  const runs = signal(false);
  let turn = 0;
  const holds = (server: readonly Numbered[]) => shown.value !== undefined && includes(shown.value, server);

  return {
    runs,
    /** Begins anew, whatever proof is under way. */
    begin: async () => {
      const mine = ++turn;
      runs.value = true;
      let isAlive = false;
      for (let failures = 0; ; failures++) {
        if (!isAlive) await reconnect().catch(() => {});
        if (mine !== turn) return;
        const server = await withinSilence(ask()).catch((error: { code?: unknown }) => {
          isAlive = REFUSALS.includes(error.code);
          return null;
        });
        if (server === null) await retry.wait(waitOf('proof', failures));
        else {
          await when(() => holds(server), waitOf('proof', failures));
          if (holds(server)) break;
          isAlive = false;
        }
        if (mine !== turn) return;
      }
      if (mine === turn) runs.value = false;
    },
    stop: () => {
      turn++;
    },
  };
}

/** Refuses when there is no answer for too long. */
function withinSilence<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('silence')), SILENCE);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

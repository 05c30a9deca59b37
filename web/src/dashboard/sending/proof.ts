import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { Ms } from '#domain/time.ts';
import { when } from '../../shared/when.ts';
import type { Numbered } from './includes.ts';
import { includes } from './includes.ts';
import { retry, waitOf } from './retry.ts';

/** Firestore's error codes for a refusal by the server. A refusal is an answer, so the connection is alive. */
const REFUSALS: readonly unknown[] = ['permission-denied', 'unauthenticated'];
/** How long the server may take to answer before the connection counts as dead. */
const SILENCE: Ms = 5_000;

export type Proving = {
  /** The operator's own chats as the screen shows them. */
  shown: ReadonlySignal<readonly Numbered[] | undefined>;
  /** Reads the same chats from the server, not from the browser's cache. */
  ask: () => Promise<readonly Numbered[]>;
  /** Drops a connection that may be dead and opens a new one. */
  reconnect: () => Promise<unknown>;
};

/**
 * Proves that the screen is current. First it reconnects, since over a connection that has died unnoticed Firestore answers from its cache.
 * Then it asks the server; the listeners must have brought everything that the server answers.
 */
export function createProof({ shown, ask, reconnect }: Proving) {
  /** A proof is running: the screen may be old. */
  const runs = signal(false);
  let turn = 0;
  const holds = (server: readonly Numbered[]) => shown.value !== undefined && includes(shown.value, server);

  return {
    runs,
    /** Begins a new proof, which replaces a running one. */
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

/** Rejects when there is no answer within `SILENCE`. */
function withinSilence<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('silence')), SILENCE);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

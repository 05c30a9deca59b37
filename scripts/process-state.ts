import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Sdk from '@google-cloud/firestore';
import { ROOT } from './places.ts';

/** What a process of the functions uses: bytes of memory, ms of processor time since its start, and its open database listeners. */
export type ProcessState = { rss: number; heap: number; cpuMs: number; listeners: number };

/** Counts the open listeners of the functions in this process, whichever part of the code begins them. */
export function countListeners(): () => number {
  let open = 0;
  const { DocumentReference, Query }: typeof Sdk = createRequire(join(ROOT, 'functions', 'package.json'))(
    '@google-cloud/firestore',
  );
  for (const { prototype } of [DocumentReference, Query]) {
    const begin = prototype.onSnapshot as (...args: unknown[]) => () => void;
    prototype.onSnapshot = function (...args: unknown[]) {
      const stop = begin.apply(this, args);
      open++;
      let ended = false;
      return () => {
        if (!ended) open--;
        ended = true;
        stop();
      };
    };
  }
  return () => open;
}

/** The state of this process now, without what the garbage collector would free (node --expose-gc). */
export function stateOf(listeners: () => number): ProcessState {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  return { rss, heap: heapUsed, cpuMs: (user + system) / 1_000, listeners: listeners() };
}

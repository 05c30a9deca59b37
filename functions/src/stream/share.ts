import type { Ms } from '../domain/time.ts';
import type { Stop } from '../store/listen.ts';

/**
 * Begins a listener, which calls back only after this has returned. `last` is what was told last when the listener takes the place of one that has failed.
 */
export type Begin<T> = (tell: (value: T) => void, fail: () => void, last: T | undefined) => Stop;

/** Who listens. `tell` gets what is so now and after each change; `fail` is called once, when nothing more will be told. */
export type Reader<T> = { tell: (value: T) => void; fail: () => void };

/** Does the work after so many ms. Returns a function that cancels it. */
export type Later = (ms: Ms, work: () => void) => () => void;

/** So many times in a row a listener that fails is begun anew. */
const ATTEMPTS = 5;
/** The wait before it is begun anew the first time. It doubles each time, and up to half of it is left out by chance. */
const FIRST_WAIT: Ms = 200;

type Shared<T> = {
  begin: Begin<T>;
  readers: Set<Reader<T>>;
  told: { value: T } | null;
  failures: number;
  /** Ends the listener, or the wait before the next one. */
  stop: Stop;
};

/**
 * One listener for all readers of the same thing. It begins with the first reader and ends with the last. A reader who comes later is told at once what was
 * told last. A listener that fails is begun anew for all its readers, who notice nothing; only when that fails again and again do they learn of it.
 * A reader that throws is left out, and the others go on.
 */
export function createShare<T>(later: Later, random: () => number) {
  const all = new Map<string, Shared<T>>();

  function tell(key: string, shared: Shared<T>, reader: Reader<T>, value: T): void {
    // What another reader does when it is told may have made this one leave.
    if (!shared.readers.has(reader)) return;
    try {
      reader.tell(value);
    } catch {
      shared.readers.delete(reader);
      reader.fail();
      endIfUnread(key, shared);
    }
  }

  function listen(key: string, shared: Shared<T>): void {
    let over = false;
    const stop = shared.begin(
      (value) => {
        if (over) return;
        shared.failures = 0;
        shared.told = { value };
        // Whoever joins while the others are told is told apart.
        for (const reader of Array.from(shared.readers)) tell(key, shared, reader, value);
      },
      () => {
        if (over) return;
        over = true;
        stop();
        listenAnew(key, shared);
      },
      shared.told?.value,
    );
    shared.stop = () => {
      over = true;
      stop();
    };
  }

  function listenAnew(key: string, shared: Shared<T>): void {
    if (++shared.failures <= ATTEMPTS) {
      const wait = FIRST_WAIT * 2 ** (shared.failures - 1);
      shared.stop = later(wait * (1 - random() / 2), () => listen(key, shared));
      return;
    }
    all.delete(key);
    const left = [...shared.readers];
    shared.readers.clear();
    for (const reader of left) reader.fail();
  }

  function endIfUnread(key: string, shared: Shared<T>): void {
    if (shared.readers.size > 0 || all.get(key) !== shared) return;
    all.delete(key);
    shared.stop();
  }

  return {
    /** The number of listeners. */
    size: () => all.size,
    /**
     * Adds a reader of what stands under the key. `begin` is called if nobody reads it yet. The reader is told
     * nothing before this has returned.
     */
    join(key: string, begin: Begin<T>, reader: Reader<T>): Stop {
      const shared = all.get(key) ?? { begin, readers: new Set(), told: null, failures: 0, stop: () => {} };
      shared.readers.add(reader);
      const before = shared.told;
      if (!all.has(key)) {
        listen(key, shared);
        all.set(key, shared);
      } else if (before !== null) {
        queueMicrotask(() => {
          // What has been told meanwhile has reached the new reader, too.
          if (shared.told === before) tell(key, shared, reader, before.value);
        });
      }
      return () => {
        if (shared.readers.delete(reader)) endIfUnread(key, shared);
      };
    },
  };
}

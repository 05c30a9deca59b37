import { signal } from '@preact/signals';
import type { StreamEvent } from '#domain/contract/visitor.ts';
import { backoff } from '../shared/backoff.ts';
import { createPause } from '../shared/pause.ts';
import type { OpenStream, Outcome } from './door.ts';

/** The server says something every 20 seconds, so a line that is silent for longer is dead or held back, whatever the network says. */
export const SILENCE = 30_000;
/** How long a stream may take to begin: one that takes longer is held back on its way, or will be. */
export const PATIENCE = 5_000;
/** After a nudge a silence of this length is already suspicious: the computer may have slept. */
const SUSPICIOUS = 25_000;
/** A stream that still brings something at this age comes through. */
const PROVEN = 15_000;
/** How long to wait after a stream that ended soon after it began. */
const BRIEF = { first: 500, longest: 2_000 };
/** So many of them in a row are as good as one that did not come through. */
const CUT = 8;
/** After so many streams in a row that did not come through, the conversation is read again and again instead. */
const DEAF = 2;
const POLL = { first: 2_000, longest: 15_000 };
/** When a stream is tried again, after the first two and at the longest. */
const RETRY = { first: 30_000, longest: 300_000 };

export type StreamDeps = {
  /** Reads what there is now, before each stream and instead of one: was it `news`; `gone` when there is nothing to wait for. */
  read: () => Promise<'news' | 'same' | 'gone' | { retryMs: number }>;
  open: (signal: AbortSignal) => Promise<Outcome<OpenStream>>;
  /** Takes in an event; false when something is missing, and then all begins anew. */
  hear: (event: StreamEvent) => boolean;
  now: () => number;
  random: () => number;
};

/**
 * Keeps up with the conversation for as long as it is wanted: by a stream, which comes back after every end, failure and silence; where
 * streams do not come through (an antivirus, a proxy, a blocker), by reading.
 */
export function keepStream({ read, open, hear, now, random }: StreamDeps) {
  const connected = signal(true);
  const pause = createPause();
  let wanted = false;
  /** How often it has been wanted: an answer that there is nothing to hear knows only of what came before its question. */
  let starts = 0;
  let running = false;
  let failures = 0;
  let brief = 0;
  let deaf = 0;
  let quiet = 0;
  let streamAfter = 0;
  let replaced = false;
  let heardAt = 0;
  let connection = new AbortController();

  /** Whoever is told to wait has streams enough elsewhere, and reads meanwhile. */
  function wait(ms: number): 'deaf' {
    [deaf, streamAfter] = [DEAF, now() + ms];
    return 'deaf';
  }

  /** One stream, to its end: after a life, soon, or because it did not come through. */
  async function listen(): Promise<'lived' | 'brief' | 'deaf'> {
    connection = new AbortController();
    const { signal } = connection;
    const current = connection;
    const openedAt = now();
    const asked = starts;
    let limit = PATIENCE;
    let silent = false;
    heardAt = openedAt;
    // A timer in a sleeping page may fire late, never early: it looks at the clock.
    const watch = setInterval(() => {
      if (now() - heardAt <= limit) return;
      silent = true;
      current.abort();
    }, 1_000);
    try {
      const opened = await open(signal);
      if (!opened.ok) {
        if (opened.status === 401) {
          if (asked !== starts) return 'brief';
          wanted = false;
        }
        return opened.retryMs === null ? 'deaf' : wait(opened.retryMs);
      }
      for (;;) {
        const events = await opened.value.read();
        heardAt = now();
        limit = SILENCE;
        if (heardAt - openedAt > PROVEN) deaf = 0;
        if (events === null && opened.value.retryMs() !== null) {
          replaced = true;
          return wait(opened.value.retryMs()!);
        }
        if (events === null) return heardAt - openedAt > PATIENCE ? 'lived' : 'brief';
        for (const event of events) {
          if (signal.aborted) return 'lived';
          if (!hear(event)) return 'brief';
        }
      }
    } catch {
      return signal.aborted && !silent ? 'lived' : 'deaf';
    } finally {
      clearInterval(watch);
      current.abort();
    }
  }

  /** Reads, and then listens. Returns how long to wait before the next time, in ms. */
  async function follow(): Promise<number> {
    const asked = starts;
    const found = await read();
    if (found === 'gone') {
      if (asked !== starts) return 0;
      wanted = false;
    } else if (typeof found === 'object') {
      connected.value = false;
      return Math.max(found.retryMs, backoff(failures++, random));
    }
    connected.value = true;
    failures = 0;
    if (!wanted) return 0;
    if (deaf >= DEAF && now() < streamAfter) {
      if (found === 'news') quiet = 0;
      return backoff(quiet++, random, POLL);
    }
    const ending = await listen();
    if (ending === 'brief' && brief < CUT) return backoff(brief++, random, BRIEF);
    brief = 0;
    // The server ends a stream now and then; all come back at different moments.
    if (ending === 'lived') return 500 * random();
    deaf++;
    quiet = 0;
    if (deaf >= DEAF) streamAfter = Math.max(streamAfter, now() + backoff(deaf - DEAF, random, RETRY));
    return 0;
  }

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    while (wanted) {
      const wait = await follow();
      if (wanted && wait > 0) await pause.wait(wait);
    }
    running = false;
    connected.value = true;
  }

  return {
    /** False while a lost connection has not come back. */
    connected,
    /** Wanted from now on; what is read now and then is read at once. */
    start(): void {
      wanted = true;
      starts++;
      quiet = 0;
      pause.wake();
      void run();
    },
    stop(): void {
      wanted = false;
      connection.abort();
      pause.wake();
    },
    /** The network is back or the page is seen again: connects at once, and does not trust a line that has been silent. */
    nudge(): void {
      quiet = 0;
      // The page that somebody looks at streams, and another one reads.
      if (replaced) [deaf, streamAfter, replaced] = [0, 0, false];
      if (now() - heardAt > SUSPICIOUS) connection.abort();
      pause.wake();
    },
  };
}

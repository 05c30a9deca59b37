import { signal } from '@preact/signals';
import type { StreamEvent } from '#domain/contract/visitor.ts';
import { backoff, heed, spread } from '../shared/backoff.ts';
import { createPause } from '../shared/pause.ts';
import type { OpenStream, Outcome } from './door.ts';

/** The server sends something every 20 seconds. A stream that is silent for longer is dead or held back, even if the browser reports a network. */
export const SILENCE = 30_000;
/** How long a stream may take to begin. One that takes longer is held back by something on its way. */
export const PATIENCE = 5_000;
/** The same where an earlier stream of this page has got through: then a slow one is the server's, which asking anew would make slower still. */
const PATIENCE_PROVEN = 15_000;
/** When `nudge` finds a stream silent for this long, the stream is reconnected: the computer may have slept. */
const SUSPICIOUS = 25_000;
/** A stream that still brings data at this age is known to get through. */
const PROVEN = 15_000;
/** How long to wait after a stream that ended soon after its start. */
const BRIEF = { first: 500, longest: 2_000 };
/** So many short streams in a row count as one that did not get through. */
const CUT = 8;
/** A broken connection counts as so many failures: if the server is gone, all that it served ask for it, and it needs some seconds to come back. */
const BROKEN = 2;
/** After so many streams in a row that did not get through, the conversation is polled instead. */
const DEAF = 2;
const POLL = { first: 2_000, longest: 15_000 };
/** How long polling goes on before a stream is tried again: the first wait and the longest. */
const RETRY = { first: 30_000, longest: 300_000 };

export type StreamDeps = {
  /** Reads the current conversation, before each stream and instead of one. Says whether anything was new; `gone`: there is no conversation to follow. */
  read: () => Promise<'news' | 'same' | 'gone' | { retryMs: number }>;
  open: (signal: AbortSignal) => Promise<Outcome<OpenStream>>;
  /** Takes in an event. Returns false when an event before it is missing; then the conversation is read again and a new stream begins. */
  hear: (event: StreamEvent) => boolean;
  now: () => number;
  random: () => number;
};

/**
 * Follows the conversation until it is stopped. It uses a stream and reconnects after every end, failure and silence. Where streams do not get through (an
 * antivirus, a proxy, a blocker), it polls.
 */
export function keepStream({ read, open, hear, now, random }: StreamDeps) {
  const connected = signal(true);
  const pause = createPause();
  let wanted = false;
  /** How often `start` was called. An answer "nothing to follow" counts only if `start` was not called after the request. */
  let starts = 0;
  let running = false;
  let failures = 0;
  let brief = 0;
  let deaf = 0;
  let quiet = 0;
  let streamAfter = 0;
  let replaced = false;
  let heardAt = 0;
  /** Has a stream got through, and none been held back since? */
  let proven = false;
  let connection = new AbortController();

  /** Polls for so many ms. The server asks for this wait when the visitor or the company has enough streams. */
  function wait(ms: number): 'deaf' {
    [deaf, streamAfter] = [DEAF, now() + heed(ms, random)];
    return 'deaf';
  }

  /**
   * Follows one stream to its end. `lived`: it lasted; `brief`: it ended soon; `deaf`: it did not get through. `broken` and `broken soon`: it stood, and then
   * the connection broke, as when the server dies.
   */
  async function listen(): Promise<'lived' | 'brief' | 'deaf' | 'broken' | 'broken soon'> {
    connection = new AbortController();
    const { signal } = connection;
    const current = connection;
    const openedAt = now();
    const asked = starts;
    let limit = proven ? PATIENCE_PROVEN : PATIENCE;
    let begun = false;
    let silent = false;
    heardAt = openedAt;
    // A timer in a sleeping page may fire late, so the clock decides.
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
        begun = true;
        if (heardAt - openedAt > PROVEN) [deaf, proven] = [0, true];
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
      if (signal.aborted && !silent) return 'lived';
      if (silent || !begun) return 'deaf';
      return now() - openedAt > PATIENCE ? 'broken' : 'broken soon';
    } finally {
      clearInterval(watch);
      current.abort();
    }
  }

  /** Reads once and then follows one stream. Returns how long to wait before the next round, in ms. */
  async function follow(): Promise<number> {
    const asked = starts;
    const found = await read();
    if (found === 'gone') {
      if (asked !== starts) return 0;
      wanted = false;
    } else if (typeof found === 'object') {
      connected.value = false;
      return Math.max(heed(found.retryMs, random), backoff(failures++, random));
    }
    connected.value = true;
    failures = 0;
    if (!wanted) return 0;
    if (deaf >= DEAF && now() < streamAfter) {
      if (found === 'news') quiet = 0;
      return backoff(quiet++, random, POLL);
    }
    const ending = await listen();
    const isSoon = ending === 'brief' || ending === 'broken soon';
    if (isSoon && brief < CUT) return backoff(brief++, random, BRIEF) + (ending === 'brief' ? 0 : spread(random));
    brief = 0;
    // The server ends each stream after some time, and each at another.
    if (ending === 'lived') return 500 * random();
    if (ending === 'broken') {
      failures = BROKEN;
      return spread(random);
    }
    deaf++;
    proven = false;
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
    /** False from the loss of the connection until it is back. */
    connected,
    /** Follows the conversation from now on. A poll that waits happens at once. */
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
    /** The network is back or the page is visible again: connects at once, and reconnects a stream that has been silent. */
    nudge(): void {
      quiet = 0;
      // The visible page gets the stream, and the page whose stream was replaced polls.
      if (replaced) [deaf, streamAfter, replaced] = [0, 0, false];
      if (now() - heardAt > SUSPICIOUS) connection.abort();
      pause.wake();
    },
  };
}

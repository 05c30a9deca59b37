import { signal } from '@preact/signals';
import type { StreamEvent } from '#domain/contract/visitor.ts';
import { backoff, createPause } from './backoff.ts';
import type { OpenStream, Outcome } from './door.ts';

/** The server says something every 20 seconds, so a line that is silent for longer is dead, whatever the network says. */
export const SILENCE = 45_000;
/** After a nudge a silence of this length is already suspicious: the computer may have slept. */
const SUSPICIOUS = 25_000;

export type StreamDeps = {
  /** Before each connection: `go` on, `stop` for good, or wait as after a failure. */
  prepare: () => Promise<'go' | 'stop' | 'wait'>;
  open: (signal: AbortSignal) => Promise<Outcome<OpenStream>>;
  /** Takes in an event; false when something is missing, and then the stream begins anew. */
  hear: (event: StreamEvent) => boolean;
  now: () => number;
  random: () => number;
};

/** Keeps one stream open for as long as it is wanted: comes back after every end, failure and silence. */
export function keepStream({ prepare, open, hear, now, random }: StreamDeps) {
  const connected = signal(true);
  const pause = createPause();
  let wanted = false;
  let running = false;
  let failures = 0;
  let heardAt = 0;
  let connection = new AbortController();

  /** One connection, to its end. Returns how long to wait before the next one, in ms. */
  async function listen({ signal }: AbortController): Promise<number> {
    const opened = await open(signal);
    if (!opened.ok) {
      if (opened.status === 401) wanted = false;
      return Math.max(opened.retryMs ?? 0, fail());
    }
    connected.value = true;
    for (;;) {
      const events = await opened.value.read();
      heardAt = now();
      // The server ends a stream now and then; all come back at different moments.
      if (events === null) return failures === 0 ? 500 * random() : fail();
      for (const event of events) {
        if (signal.aborted) return 0;
        if (!hear(event)) return backoff(failures++, random);
        failures = 0;
      }
    }
  }

  function fail(): number {
    connected.value = false;
    return backoff(failures++, random);
  }

  async function connect(): Promise<number> {
    connection = new AbortController();
    const current = connection;
    heardAt = now();
    // A timer in a sleeping page may fire late, never early: it looks at the clock.
    const watch = setInterval(() => now() - heardAt > SILENCE && current.abort(), SILENCE / 9);
    try {
      const ready = await prepare();
      if (ready === 'stop') wanted = false;
      if (ready !== 'go') return fail();
      return await listen(current);
    } catch {
      // What we have broken off ourselves begins again at once.
      return current.signal.aborted ? 0 : fail();
    } finally {
      clearInterval(watch);
      current.abort();
    }
  }

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    while (wanted) {
      const wait = await connect();
      if (wanted && wait > 0) await pause.wait(wait);
    }
    running = false;
    connected.value = true;
  }

  return {
    /** False while a lost connection has not come back. */
    connected,
    start(): void {
      wanted = true;
      void run();
    },
    stop(): void {
      wanted = false;
      connection.abort();
      pause.wake();
    },
    /** The network is back or the page is seen again: connects at once, and does not trust a line that has been silent. */
    nudge(): void {
      if (now() - heardAt > SUSPICIOUS) connection.abort();
      pause.wake();
    },
  };
}

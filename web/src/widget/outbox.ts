import { signal } from '@preact/signals';
import type { Sent } from '#domain/contract/visitor.ts';
import { backoff, createPause } from './backoff.ts';
import type { Outcome, Writing } from './door.ts';
import { randomText } from './random.ts';
import type { Storage } from './storage.ts';

/**
 * A message on its way: `sent` has been accepted and waits for its echo in the stream, `failed` waits for the visitor, with the `reason` of the
 * refusal and its words, the `problem`.
 */
export type Item = Writing & {
  at: number;
  state: 'pending' | 'sent' | 'failed';
  problem: string | null;
  reason: string | null;
};

type Refusal = Extract<Outcome<never>, { ok: false }>;

export type OutboxDeps = {
  storage: Storage;
  send: (writing: Writing) => Promise<Outcome<Sent>>;
  /** The server does not know this visitor: become a new one. */
  renew: () => void;
  /** A message has been accepted. */
  onSent: (sent: Sent, writing: Writing) => void;
  /** A message has been refused for good. */
  onRefused: (refusal: Refusal) => void;
  /** Runs the work while no other tab of this browser runs its own. */
  exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  now: () => number;
  random: () => number;
};

const KEY = 'out:';
const PENDING = { state: 'pending', problem: null, reason: null } as const;

/**
 * Sends the visitor's messages one after another, each exactly once: the id that the message got here makes a repeat harmless, so whatever is
 * not known to have arrived is sent again, also after a reload. Each message has a storage key of its own, so that tabs never overwrite each
 * other's; they are sent by the order of those keys, by whichever tab holds the lock.
 */
export function createOutbox({ storage, send, renew, onSent, onRefused, exclusively, now, random }: OutboxDeps) {
  const items = signal<readonly Item[]>(stored());
  /** What keeps the messages that wait: the server's words, '' when it cannot be reached; null when nothing does. */
  const obstacle = signal<string | null>(null);
  const pause = createPause();
  let failures = 0;
  let renewed = false;
  let pumping = false;
  let again = false;
  let last = 0;

  function stored(): Item[] {
    return storage.keys(KEY).flatMap((key) => readItem(key, storage.get(key)));
  }

  const save = (item: Item) =>
    storage.set(
      keyOf(item),
      JSON.stringify({
        text: item.text,
        choice: item.choice,
        wantsPerson: item.wantsPerson,
        problem: item.problem,
        reason: item.reason,
      }),
    );

  const change = (id: string, changes: Partial<Item>) => {
    items.value = items.value.map((item) => (item.id === id ? { ...item, ...changes } : item));
  };

  const drop = (id: string) => {
    for (const item of items.value) if (item.id === id) storage.remove(keyOf(item));
    items.value = items.value.filter((item) => item.id !== id);
  };

  /** Takes in what other tabs have written and sent. */
  const refresh = () => {
    const kept = stored();
    const gone = items.value.filter((item) => item.state !== 'failed' && !kept.some(({ id }) => id === item.id));
    items.value = [...gone.map((item) => ({ ...item, state: 'sent' as const })), ...kept].sort((a, b) => a.at - b.at);
  };

  /** Sends the first message that waits. Returns how long to wait before the next attempt in ms, or null when nothing waits. */
  async function sendNext(): Promise<number | null> {
    refresh();
    const next = items.value.find(({ state }) => state === 'pending');
    if (next === undefined) return null;
    const { id, text, choice, wantsPerson } = next;
    const outcome = await send({ id, text, choice, wantsPerson });
    if (outcome.ok) {
      failures = 0;
      obstacle.value = null;
      storage.remove(keyOf(next));
      change(id, { state: 'sent' });
      onSent(outcome.value, next);
      return 0;
    }
    // Only a limit has words of its own: a server that has failed is as far away as one that is not reached.
    obstacle.value = isPassing(outcome.status) ? (outcome.status === 429 ? outcome.text : '') : null;
    if (isPassing(outcome.status)) return Math.max(outcome.retryMs ?? 0, backoff(failures++, random));
    if (outcome.status === 401 && !renewed) {
      renewed = true;
      renew();
      return 0;
    }
    const failed: Item = { ...next, state: 'failed', problem: outcome.text, reason: outcome.reason };
    // The echo may have come while the answer was lost.
    if (items.value.some((item) => item.id === id)) save(failed);
    change(id, failed);
    onRefused(outcome);
    return 0;
  }

  async function pump(): Promise<void> {
    again = true;
    if (pumping) return;
    pumping = true;
    try {
      while (again) {
        again = false;
        for (let wait = await exclusively(sendNext); wait !== null; wait = await exclusively(sendNext)) {
          if (wait > 0) await pause.wait(wait);
        }
      }
    } finally {
      pumping = false;
    }
  }

  return {
    items,
    obstacle,
    refresh,
    add(text: string, more: { choice?: string; wantsPerson?: boolean } = {}): void {
      // Two in one millisecond keep their order too.
      last = Math.max(now(), last + 1);
      const { choice = null, wantsPerson = false } = more;
      const item: Item = { id: randomText(15), text, choice, wantsPerson, at: last, ...PENDING };
      save(item);
      items.value = [...items.value, item];
      void pump();
    },
    /** Sends a failed message again, with its old id, after those that wait now. */
    retry(id: string): void {
      const failed = items.value.find((item) => item.id === id);
      if (failed === undefined) return;
      drop(id);
      last = Math.max(now(), last + 1);
      const item: Item = { ...failed, at: last, ...PENDING };
      save(item);
      items.value = [...items.value, item];
      void pump();
    },
    /** The visitor gives a message up, or the stream has brought it back. */
    drop,
    /** Tries at once what waits: the network is back, the page is seen again. */
    nudge(): void {
      pause.wake();
      void pump();
    },
  };
}

/** Is this a key under which messages wait? */
export const isOutgoing = (key: string) => key.startsWith(KEY);

/** Does the failure say something about the moment rather than about the message? */
function isPassing(status: number): boolean {
  return status === 0 || status === 408 || status === 429 || status >= 500;
}

const keyOf = ({ at, id }: Pick<Item, 'at' | 'id'>) => `${KEY}${String(at).padStart(15, '0')}-${id}`;

function readItem(key: string, kept: string | null): Item[] {
  const [, at, id] = key.match(/^out:(\d{15})-(.+)$/) ?? [];
  if (at === undefined || id === undefined || kept === null) return [];
  try {
    const { text, choice, wantsPerson, problem, reason = null } = JSON.parse(kept);
    const state = problem === null ? 'pending' : 'failed';
    return [{ id, text, choice, wantsPerson, at: Number(at), problem, reason, state }];
  } catch {
    return [];
  }
}

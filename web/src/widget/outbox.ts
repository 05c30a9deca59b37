import { signal } from '@preact/signals';
import type { Sent } from '#domain/contract/visitor.ts';
import { backoff } from '../shared/backoff.ts';
import { keepMessages } from '../shared/kept-messages.ts';
import type { Memory } from '../shared/memory.ts';
import { createPause } from '../shared/pause.ts';
import { newId } from '../shared/new-id.ts';
import * as shared from '../shared/outbox.ts';
import type { Outcome, Writing } from './door.ts';

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
  storage: Memory;
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

/** The visitor's messages that have not come back in the stream yet (shared/outbox.ts), in one line. */
export function createOutbox({ storage, send, renew, onSent, onRefused, exclusively, now, random }: OutboxDeps) {
  /** What keeps the messages that wait: the server's words, '' when it cannot be reached; null when nothing does. */
  const obstacle = signal<string | null>(null);
  let renewed = false;

  async function attempt(item: Item): Promise<shared.Tried<Item>> {
    const { id, text, choice, wantsPerson } = item;
    const outcome = await send({ id, text, choice, wantsPerson });
    if (outcome.ok) {
      obstacle.value = null;
      onSent(outcome.value, item);
      return { message: { ...item, state: 'sent' }, retryMs: null };
    }
    const { status, text: problem, reason, retryMs } = outcome;
    // Only a limit has words of its own: a server that has failed is as far away as one that is not reached.
    obstacle.value = isPassing(status) ? (status === 429 ? problem : '') : null;
    if (isPassing(status)) return { message: item, retryMs: retryMs ?? 0 };
    if (status === 401 && !renewed) {
      renewed = true;
      renew();
      return attempt(item);
    }
    onRefused(outcome);
    return { message: { ...item, state: 'failed', problem, reason }, retryMs: null };
  }

  const outbox = shared.createOutbox<Item>({
    kept: keepMessages<Item>(storage, KEY, readItem),
    lineOf: () => '',
    isGoing: ({ state }) => state === 'pending',
    underWay: (item) => item,
    gone: (item) => (item.state === 'failed' ? null : { ...item, state: 'sent' }),
    send: attempt,
    pause: createPause(),
    waitOf: (failures) => backoff(failures, random),
    alone: (_, work) => exclusively(work),
    now,
  });
  const drop = (id: string) => outbox.drop(new Set([id]));

  return {
    items: outbox.messages,
    obstacle,
    /** Takes in what other tabs have written and sent. */
    refresh: outbox.follow,
    add: (
      text: string,
      { choice = null, wantsPerson = false }: { choice?: string | null; wantsPerson?: boolean } = {},
    ) => outbox.add((at) => ({ id: newId(), text, choice, wantsPerson, at, ...PENDING })),
    /** Sends a failed message again, with its old id, after those that wait now. */
    retry(id: string): void {
      const failed = outbox.find(id);
      if (failed === undefined) return;
      drop(id);
      outbox.add((at) => ({ ...failed, at, ...PENDING }));
    },
    /** The visitor gives a message up, or the stream has brought it back. */
    drop,
    /** Tries at once what waits: the network is back, the page is seen again. */
    nudge: outbox.nudge,
  };
}

/** Is this a key under which messages wait? */
export const isOutgoing = (key: string) => key.startsWith(KEY);

/** Does the failure say something about the moment rather than about the message? */
function isPassing(status: number): boolean {
  return status === 0 || status === 408 || status === 429 || status >= 500;
}

function readItem(kept: Readonly<Record<string, unknown>>, place: { id: string; at: number }): Item {
  const { text, choice, wantsPerson, problem, reason = null } = kept as Omit<Item, 'state'>;
  return { ...place, text, choice, wantsPerson, problem, reason, state: problem === null ? 'pending' : 'failed' };
}

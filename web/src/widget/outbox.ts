import { signal } from '@preact/signals';
import type { Sent } from '#domain/contract/visitor.ts';
import { backoff, heed } from '../shared/backoff.ts';
import { keepMessages } from '../shared/kept-messages.ts';
import type { Memory } from '../shared/memory.ts';
import { createPause } from '../shared/pause.ts';
import { newId } from '../shared/new-id.ts';
import * as shared from '../shared/outbox.ts';
import type { Outcome, Writing } from './door.ts';

/**
 * A message in the outbox. `sent`: the server has accepted it, and the stream has not brought it back yet. `failed`: the visitor must decide; `reason` is
 * the refusal's code and `problem` its text.
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
  /** Called when the server does not know this visitor: makes a new identity. */
  renew: () => void;
  /** The last message that this page has. */
  place: () => string | null;
  /** A message has been accepted. */
  onSent: (sent: Sent, writing: Writing) => void;
  /** A message has been refused for good. */
  onRefused: (refusal: Refusal) => void;
  /** Runs the work while no other tab of this browser runs such work. */
  exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  now: () => number;
  random: () => number;
};

const KEY = 'out:';
const PENDING = { state: 'pending', problem: null, reason: null } as const;

/** The visitor's messages that have not come back in the stream yet (shared/outbox.ts), in one line. */
export function createOutbox({ storage, send, renew, place, onSent, onRefused, exclusively, now, random }: OutboxDeps) {
  /** The reason why messages wait: the server's text, or '' when the server cannot be reached; null when no message is held up. */
  const obstacle = signal<string | null>(null);
  let renewed = false;

  async function attempt(item: Item): Promise<shared.Tried<Item>> {
    const { id, text, choice, wantsPerson, after } = item;
    const outcome = await send({ id, text, choice, wantsPerson, after });
    if (outcome.ok) {
      obstacle.value = null;
      onSent(outcome.value, item);
      return { message: { ...item, state: 'sent' }, retryMs: null };
    }
    const { status, text: problem, reason, retryMs } = outcome;
    // Only a rate limit (429) has a text of its own. A failing server is shown in the same way as one that cannot be reached.
    obstacle.value = isPassing(status) ? (status === 429 ? problem : '') : null;
    if (isPassing(status)) return { message: item, retryMs: heed(retryMs ?? 0, random) };
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
    /** Takes in messages that other tabs have written, and notes which they have sent. */
    refresh: outbox.follow,
    add: (
      text: string,
      { choice = null, wantsPerson = false }: { choice?: string | null; wantsPerson?: boolean } = {},
    ) => outbox.add((at) => ({ id: newId(), text, choice, wantsPerson, after: place(), at, ...PENDING })),
    /** Sends a failed message again under its old id, after the messages that wait now. */
    retry(id: string): void {
      const failed = outbox.find(id);
      if (failed === undefined) return;
      drop(id);
      outbox.add((at) => ({ ...failed, at, ...PENDING }));
    },
    /** Removes a message: the visitor gives it up, or the stream has brought it back. */
    drop,
    /** Tries the waiting messages at once: the network is back, or the page is visible again. */
    nudge: outbox.nudge,
  };
}

/** Does this storage key hold an unsent message? */
export const isOutgoing = (key: string) => key.startsWith(KEY);

/** Is the failure temporary, not caused by the message itself? */
function isPassing(status: number): boolean {
  return status === 0 || status === 408 || status === 429 || status >= 500;
}

function readItem(kept: Readonly<Record<string, unknown>>, place: { id: string; at: number }): Item {
  const { text, choice, wantsPerson, after, problem, reason = null } = kept as Omit<Item, 'state'>;
  return {
    ...place,
    text,
    choice,
    wantsPerson,
    after,
    problem,
    reason,
    state: problem === null ? 'pending' : 'failed',
  };
}

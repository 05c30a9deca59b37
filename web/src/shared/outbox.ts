import { signal } from '@preact/signals';
import type { Ms } from '#domain/time.ts';
import type { KeptMessages, Place } from './kept-messages.ts';
import type { Pause } from './pause.ts';

/** A message on its way. `sent`: the server has it, and it stays here until it is seen in the conversation. */
export type Leaving = Place & { state: string };

/** What a try has made of a message; `retryMs`: it is tried again, not sooner than in so many ms. Null: it is not. */
export type Tried<M> = { message: M; retryMs: Ms | null };

type Side<M extends Leaving> = {
  kept: KeptMessages<M>;
  /** Messages of one line leave one after another. */
  lineOf: (message: M) => string;
  /** Does it leave by itself? */
  isGoing: (message: M) => boolean;
  /** How it stands there while it is under way. */
  underWay: (message: M) => M;
  /** What remains of a message that another tab has sent or given up; null: nothing. */
  gone: (message: M) => M | null;
  send: (message: M) => Promise<Tried<M>>;
  /** What has not been taken waits here for its next try. */
  pause: Pause;
  /** How long to wait after the nth try in a row that nobody has answered. */
  waitOf: (failures: number) => Ms;
  /** Runs work while no other tab runs its own for this line. */
  alone: <T>(line: string, work: () => Promise<T>) => Promise<T>;
  now: () => Ms;
};

/**
 * Sends messages one after another in each line, each exactly once: the id that a message got from its writer makes a repeat harmless, so whatever
 * is not known to have arrived goes again, also after a reload. All tabs of a browser show the same ones, and one at a time sends in a line.
 */
export function createOutbox<M extends Leaving>(side: Side<M>) {
  const { kept, lineOf, isGoing, underWay, gone, send, pause, waitOf, alone, now } = side;
  const messages = signal<readonly M[]>(kept.all());
  /** Under way from this tab: what becomes of them its own answer says. */
  const asking = new Set<string>();
  const running = new Set<string>();
  const wanted = new Set<string>();
  let last = 0;
  let closed = false;

  const find = (id: string) => messages.peek().find((message) => message.id === id);

  const drop = (ids: ReadonlySet<string>) => {
    const dropped = messages.peek().filter(({ id }) => ids.has(id));
    if (dropped.length === 0) return;
    dropped.forEach(kept.remove);
    messages.value = messages.peek().filter(({ id }) => !ids.has(id));
  };

  const become = (changed: M) => {
    const message = find(changed.id);
    if (message === undefined) return;
    if (changed.state === 'sent') kept.remove(message);
    // Another tab has delivered it or given it up: nothing of it may come back here.
    else if (!kept.has(message)) return drop(new Set([changed.id]));
    else kept.put(changed);
    messages.value = messages.peek().map((one) => (one === message ? changed : one));
  };

  /** Takes over what other tabs keep: theirs are shown here, and go from here if that tab cannot send them any more. */
  const follow = () => {
    const before = messages.peek();
    const found = new Map(kept.all().map((message) => [message.id, message]));
    const known = before.flatMap((message) =>
      message.state === 'sent' || asking.has(message.id) ? message : (found.get(message.id) ?? gone(message) ?? []),
    );
    for (const { id } of before) found.delete(id);
    const after = [...known, ...found.values()].sort((one, other) => one.at - other.at);
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    messages.value = after;
    start();
  };

  /** Tries the first message of a line that goes. Returns how long to wait before the next try, or null when none goes. */
  const attempt = async (line: string, failures: number): Promise<{ ms: Ms; failures: number } | null> => {
    if (closed) return null;
    follow();
    const next = messages.peek().find((message) => lineOf(message) === line && isGoing(message));
    if (next === undefined) return null;
    const { id } = next;
    const leaving = underWay(next);
    if (leaving !== next) become(leaving);
    asking.add(id);
    const { message, retryMs } = await send(leaving);
    asking.delete(id);
    if (closed) return null;
    become(message);
    return retryMs === null
      ? { ms: 0, failures: 0 }
      : { ms: Math.max(retryMs, waitOf(failures)), failures: failures + 1 };
  };

  const run = async (line: string) => {
    wanted.add(line);
    if (running.has(line)) return;
    running.add(line);
    // Whoever has written it first sees it here as it was written.
    await Promise.resolve();
    try {
      while (wanted.delete(line)) {
        let failures = 0;
        for (;;) {
          const tried = await alone(line, () => attempt(line, failures));
          if (tried === null) break;
          failures = tried.failures;
          if (tried.ms > 0) await pause.wait(tried.ms);
        }
      }
    } finally {
      running.delete(line);
    }
  };
  const start = () => new Set(messages.peek().filter(isGoing).map(lineOf)).forEach((line) => void run(line));

  return {
    messages,
    find,
    /** Takes in a message of this tab, after all that have been written before it. */
    add(make: (at: Ms) => M): void {
      // Two in one millisecond keep their order too.
      last = Math.max(Math.ceil(now()), last + 1);
      const message = make(last);
      kept.put(message);
      messages.value = [...messages.peek(), message];
      if (isGoing(message)) void run(lineOf(message));
    },
    /** A message becomes another one, which may go now. */
    change(changed: M): void {
      become(changed);
      if (isGoing(changed)) void run(lineOf(changed));
    },
    drop,
    follow,
    start,
    /** There is reason to hope: what waits is tried now. */
    nudge(): void {
      pause.wake();
      start();
    },
    close(): void {
      closed = true;
      pause.wake();
    },
  };
}

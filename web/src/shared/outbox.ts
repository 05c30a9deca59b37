import { signal } from '@preact/signals';
import type { Ms } from '#domain/time.ts';
import type { KeptMessages, Place } from './kept-messages.ts';
import type { Pause } from './pause.ts';

/** A message in the outbox. `sent`: the server has it, and the outbox keeps it until it appears in the conversation. */
export type Leaving = Place & { state: string };

/** The message after a try to send it. `retryMs`: it is tried again, after at least so many ms; null: it is not tried again. */
export type Tried<M> = { message: M; retryMs: Ms | null };

/** How long to wait before the next try, after so many failures in a row; null: nothing is to be tried. */
type Attempt = { ms: Ms; failures: number } | null;

type Side<M extends Leaving> = {
  kept: KeptMessages<M>;
  /** The line of a message. Messages of one line are sent one after another. */
  lineOf: (message: M) => string;
  /** Is the message sent without being asked for? */
  isGoing: (message: M) => boolean;
  /** The message as it is shown while it is being sent. */
  underWay: (message: M) => M;
  /** What this tab keeps of a message that another tab has sent or given up; null: nothing. */
  gone: (message: M) => M | null;
  send: (message: M) => Promise<Tried<M>>;
  /** Messages that the server has not accepted wait here for their next try. */
  pause: Pause;
  /** How long to wait after the nth try in a row without an answer. */
  waitOf: (failures: number) => Ms;
  /** Runs work while no other tab runs work for this line. */
  alone: <T>(line: string, work: () => Promise<T>) => Promise<T>;
  now: () => Ms;
};

/**
 * Sends messages one after another in each line, each exactly once. A message keeps the id from its writer, so the server ignores a repeat. A message that
 * is not known to have arrived is therefore sent again, also after a reload. All tabs of a browser show the same messages, and one tab at a time sends in a
 * line.
 */
export function createOutbox<M extends Leaving>(side: Side<M>) {
  const { kept, lineOf, isGoing, underWay, gone, send, pause, waitOf, alone, now } = side;
  const messages = signal<readonly M[]>(kept.all());
  /** Messages that this tab is sending. Their state follows from the server's answer, not from what other tabs store. */
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
    // Another tab has delivered the message or given it up, so it must not be stored again.
    else if (!kept.has(message)) return drop(new Set([changed.id]));
    else kept.put(changed);
    messages.value = messages.peek().map((one) => (one === message ? changed : one));
  };

  /** Takes in the messages that other tabs have stored. This tab shows them, and sends them when the other tab no longer can. */
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

  /** The messages of a line that are to be sent, of all tabs. */
  const goingIn = (line: string): readonly M[] => {
    follow();
    return messages.peek().filter((message) => lineOf(message) === line && isGoing(message));
  };

  /** Tries one message. Returns how long to wait before the next try in its line. */
  const attempt = async (next: M, failures: number): Promise<Attempt> => {
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

  /** Tries the first message of a line that may be sent; null when there is none. */
  const attemptFirst = async (line: string, failures: number): Promise<Attempt> => {
    const [next] = closed ? [] : goingIn(line);
    return next === undefined ? null : attempt(next, failures);
  };

  /** Tries a new message without waiting for the other tabs, unless another message stands before it. */
  const attemptNew = (line: string): Promise<Attempt> | null => {
    const [next, ...more] = closed ? [] : goingIn(line);
    return next === undefined || more.length > 0 ? null : attempt(next, 0);
  };

  const run = async (line: string, isNew = false) => {
    wanted.add(line);
    if (running.has(line)) return;
    running.add(line);
    // The page is drawn after this, and to be granted the line takes the browser some ms. The other tabs wait for it meanwhile.
    let ahead = isNew ? attemptNew(line) : null;
    // The code that added the message first reads it in its original state, before sending changes that.
    await Promise.resolve();
    try {
      while (wanted.delete(line)) {
        let failures = 0;
        for (;;) {
          const tried = await alone(line, () => ahead ?? attemptFirst(line, failures));
          ahead = null;
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
    /** Adds a message of this tab after all that were written before. */
    add(make: (at: Ms) => M): void {
      // Messages written in one millisecond keep their order too.
      last = Math.max(Math.ceil(now()), last + 1);
      const message = make(last);
      kept.put(message);
      messages.value = [...messages.peek(), message];
      if (isGoing(message)) void run(lineOf(message), true);
    },
    /** Replaces a message by a changed one, which may be sent now. */
    change(changed: M): void {
      become(changed);
      if (isGoing(changed)) void run(lineOf(changed));
    },
    drop,
    follow,
    start,
    /** Tries all waiting messages now, since something suggests that they can be sent. */
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

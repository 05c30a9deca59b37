import type { Held } from '../domain/held-messages.ts';
import { beyond } from '../domain/held-messages.ts';
import type { Ms } from '../domain/time.ts';
import { NOBODY_TYPES, isTyping } from '../domain/typing.ts';
import type { Stop } from '../store/listen.ts';
import { look, lookFor } from '../store/look.ts';
import { CODEC, docOf } from '../store/refs.ts';
import { around, shownAfter } from '../visitor/conversation.ts';
import type { Line } from './feeds.ts';
import { joinMessages, joinTyping, joinView, linesOf } from './feeds.ts';
import type { View } from './view.ts';
import { shown } from './view.ts';
import { bytesOf } from './wire.ts';

/** Where a stream's bytes go. `fail` ends the stream. */
export type Sink = { write: (bytes: Buffer) => void; fail: () => void };

export type Following = {
  chatId: string;
  /** Stops at once. */
  stop: () => void;
  /** Sends what the client does not have yet, and stops. Used when the visitor has started another chat. */
  finish: () => Promise<void>;
};

/**
 * Sends the chat whenever it changes, and its messages with a seq after `after`, in the order of their seqs and each once. A message waits for nothing: what
 * must be looked up for the chat's state does not hold it up.
 */
export function follow(companyId: string, chatId: string, after: number, { write, fail }: Sink): Following {
  let place = after;
  let held: Held<Line> | null = null;
  let catchingUp = false;
  let stopped = false;

  const give = (lines: readonly Line[]) => {
    for (const { seq, bytes } of lines) {
      if (seq <= place) continue;
      place = seq;
      write(bytes);
    }
  };
  const take = (now: Held<Line>) => {
    held = now;
    if (stopped || catchingUp) return;
    const lines = beyond(now, place);
    if (lines === null) void catchUp(now.from);
    else give(lines);
  };
  /** Sends what is no longer held. The look-up sees every message up to `from`: the listener has seen them before. */
  const catchUp = async (from: number) => {
    catchingUp = true;
    try {
      const missed = await missedAfter(companyId, chatId, place);
      if (stopped) return;
      give(missed);
      place = Math.max(place, from);
      catchingUp = false;
      if (held !== null) take(held);
    } catch {
      if (!stopped) fail();
    }
  };

  let stopTyping: Stop | null = null;
  const takeView = (view: View) => {
    if (stopped) return;
    write(bytesOf({ event: 'chat', data: shown(view, Date.now()) }));
    // Only the operator who has the chat in hand is shown typing.
    if (view.chat.state === 'active')
      stopTyping ??= tellTyping(companyId, chatId, view.chat.last?.at ?? 0, { write, fail });
    else stopTyping = (stopTyping?.(), null);
  };
  const stopView = joinView(companyId, chatId, { tell: takeView, fail });
  const stopMessages = joinMessages(companyId, chatId, { tell: take, fail });
  const stop = () => {
    stopped = true;
    stopTyping?.();
    stopView();
    stopMessages();
  };
  return {
    chatId,
    stop,
    async finish() {
      stop();
      await writeRest(companyId, chatId, place, write);
    },
  };
}

/** Sends the messages and the state of an earlier chat that the client has missed; sends nothing if the chat is not this visitor's. */
export async function sendRest(
  companyId: string,
  chatId: string,
  after: number,
  visitorId: string,
  write: Sink['write'],
): Promise<void> {
  const chat = await look(docOf.chat(companyId, chatId));
  if (chat?.visitorId === visitorId) await writeRest(companyId, chatId, after, write);
}

/** Sends once what is stored now and comes after a place. */
async function writeRest(companyId: string, chatId: string, after: number, write: Sink['write']): Promise<void> {
  const [chat, missed] = await Promise.all([
    look(docOf.chat(companyId, chatId)),
    missedAfter(companyId, chatId, after),
  ]);
  for (const { bytes } of missed) write(bytes);
  if (chat === null) return;
  const { now, ...found } = await around(companyId, chat);
  write(bytesOf({ event: 'chat', data: shown({ chat, ...found }, now) }));
}

const missedAfter = async (companyId: string, chatId: string, after: number): Promise<Line[]> =>
  linesOf(chatId, await lookFor(shownAfter(companyId, chatId, after), CODEC.message));

/** Sends a sign each time the operator types from now on, or has stopped. The visitor's own typing changes the document, but not `operatorAt`. */
function tellTyping(companyId: string, chatId: string, saidAt: Ms, { write, fail }: Sink): Stop {
  // What is told first is from before, but whoever types now and has said nothing since is shown: their next sign comes only after seconds.
  let typedAt: Ms | null | undefined;
  return joinTyping(companyId, chatId, {
    tell: (typing) => {
      const { operatorAt } = typing ?? NOBODY_TYPES;
      const isNew =
        typedAt === undefined ? isTyping(operatorAt, Date.now()) && operatorAt! > saidAt : operatorAt !== typedAt;
      typedAt = operatorAt;
      const data = operatorAt === null ? { chatId, stopped: true as const } : { chatId };
      if (isNew) write(bytesOf({ event: 'typing', data }));
    },
    fail,
  });
}

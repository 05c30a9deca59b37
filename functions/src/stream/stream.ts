import { logger } from 'firebase-functions';
import type { Request } from 'firebase-functions/v2/https';
import type { ServerResponse } from 'node:http';
import type { StreamEvent } from '../domain/contract/visitor.ts';
import { MINUTE, SECOND } from '../domain/time.ts';
import type { Visitor } from '../domain/visitor.ts';
import { listen } from '../store/listen.ts';
import { docOf } from '../store/refs.ts';
import { newestChat } from '../visitor/conversation.ts';
import type { Place } from '../visitor/place.ts';
import { leave } from './enter.ts';
import type { Following } from './follow.ts';
import { follow, sendRest } from './follow.ts';

/** How long one stream lives; the emulator does not tell a function that its client has gone, so there it is shorter. */
const LIFE = process.env['FUNCTIONS_EMULATOR'] === 'true' ? 50 * SECOND : 4 * MINUTE;
/** Proxies close a connection that is silent for a minute. As often, who waits in the queue hears where they stand. */
const PULSE = 20 * SECOND;
/** When a stream that newer ones have replaced may come back: sooner, more tabs than there may be streams would only replace each other. */
const REPLACED = MINUTE;
/**
 * How many bytes wait for a client at most, more than the longest conversation takes at once: 200 messages of 4,000 characters. With all places of an
 * instance taken by such it stays within its memory (docs/architecture/chat.md: "A stream keeps").
 */
const MOST_UNSENT = 3 * 1024 * 1024;

export type Opened = {
  companyId: string;
  visitor: Visitor;
  streamId: string;
  place: Place | null;
  /** How long it may live, in ms. */
  lifeMs: number;
};

/** How long the stream may live, in ms: a client may ask by `?seconds=` for less than usual, never for more. */
export function readLife(request: Pick<Request, 'query'>): number {
  const given = Number(request.query['seconds']);
  return given >= 1 ? Math.min(given * SECOND, LIFE) : LIFE;
}

/**
 * Streams the visitor's conversation as server-sent events (HTML Living Standard, 9.2): the chat whenever it changes, and every message after
 * the client's place, in order and without gaps. When the visitor starts a new chat, the stream first sends the rest of the old one. It ends
 * after its life, when the visitor is blocked, when more waits for a client who does not read than `MOST_UNSENT` (they go on after their place), and
 * when newer streams of theirs have taken its place: then it says when to come back.
 */
export function stream({ companyId, visitor, streamId, place, lifeMs }: Opened, response: ServerResponse): void {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  // The headers leave with the first byte.
  response.write(': open\n\n');

  let over = false;
  let turn = Promise.resolve();
  let following: Following | null = null;

  const write = (text: string) => {
    if (over) return;
    // As bytes, since of a string the characters are counted.
    response.write(Buffer.from(text));
    if (response.writableLength <= MOST_UNSENT) return;
    // Whoever does not read would not read the end either, and it would wait behind all that is unsent.
    response.destroy();
    end();
  };
  const end = () => {
    if (over) return;
    void leave(companyId, visitor.id, streamId);
    over = true;
    clearTimeout(life);
    clearInterval(pulse);
    stopVisitor();
    following?.stop();
    response.end();
  };
  const fail = (error: unknown) => {
    if (!over) logger.error('visitor stream failed', { error: error instanceof Error ? error.name : 'unknown' });
    end();
  };
  const sink = {
    send: ({ event, data }: StreamEvent) => {
      const id = event === 'message' ? `id: ${data.chatId}:${data.seq}\n` : '';
      write(`${id}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    inTurn: (work: () => Promise<void> | void) => {
      turn = turn.then(() => (over ? undefined : work())).catch(fail);
    },
    fail: () => fail(new Error('listener')),
  };
  const goTo = async (chatId: string | null) => {
    if (chatId === null || chatId === following?.chatId) return;
    if (following !== null) await following.finish();
    else if (place !== null && place.chatId !== chatId) {
      await sendRest(companyId, place.chatId, place.seq, visitor.id, sink.send);
    }
    // The client may have left while the rest was read.
    if (!over) following = follow(companyId, chatId, place?.chatId === chatId ? place.seq : 0, sink);
  };

  const obey = async (known: Visitor) => {
    if (!known.blocked && known.streams.includes(streamId)) return goTo(newestChat(known));
    await following?.finish();
    if (!known.blocked) write(`retry: ${REPLACED}\n\n`);
    end();
  };

  sink.inTurn(() => goTo(newestChat(visitor)));
  const stopVisitor = listen(
    docOf.visitor(companyId, visitor.id),
    (known) => {
      if (known !== null) sink.inTurn(() => obey(known));
    },
    sink.fail,
  );
  const life = setTimeout(end, lifeMs);
  const pulse = setInterval(() => {
    write(': here\n\n');
    following?.lookAgain();
  }, PULSE);
  response.on('close', end);
  response.on('error', end);
}

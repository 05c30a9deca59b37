import { tell } from '../log/tell.ts';
import type { Request } from 'firebase-functions/v2/https';
import type { ServerResponse } from 'node:http';
import { MINUTE, SECOND } from '../domain/time.ts';
import type { Visitor } from '../domain/visitor.ts';
import { look } from '../store/look.ts';
import { docOf } from '../store/refs.ts';
import { newestChat } from '../visitor/conversation.ts';
import type { Place } from '../domain/contract/place.ts';
import { leave } from './enter.ts';
import { joinVisitor } from './feeds.ts';
import type { Following } from './follow.ts';
import { follow, sendRest } from './follow.ts';
import { PULSE } from './pulse.ts';

/** How long one stream lives. It is shorter in the emulator, which does not tell a function that its client has gone. */
const LIFE = process.env['FUNCTIONS_EMULATOR'] === 'true' ? 50 * SECOND : 4 * MINUTE;
/** How long a replaced stream's client waits before it connects again. If it came back sooner, too many open tabs would replace each other's streams. */
const REPLACED = MINUTE;
/**
 * How many unsent bytes a stream keeps for its client at most. It is more than the longest conversation takes at once: 200 messages of 4,000 characters.
 * If all streams of an instance keep that much, they fit into its memory (docs/architecture/chat.md: "A stream keeps").
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

/**
 * How long the stream may live, in ms: a client may ask by `?seconds=` for less than usual, never for more. By chance it is up to a quarter less, so that
 * streams that were opened together, as after a restart, do not end together.
 */
export function readLife(request: Pick<Request, 'query'>, random: () => number = Math.random): number {
  const most = LIFE * (1 - random() / 4);
  const given = Number(request.query['seconds']);
  return given >= 1 ? Math.min(given * SECOND, most) : most;
}

/**
 * Streams the visitor's conversation as server-sent events (HTML Living Standard, 9.2): the chat whenever it changes, and every message after
 * the client's place, in order and without gaps. When the visitor starts a new chat, the stream first sends the rest of the old one.
 * It ends after `lifeMs`, and when the visitor is blocked. It ends when more than `MOST_UNSENT` bytes wait for a client that does not read; such a client
 * can connect again and go on after its place. It also ends when newer streams of the visitor replace it; then it says when to come back.
 */
export function stream({ companyId, visitor, streamId, place, lifeMs }: Opened, response: ServerResponse): void {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  // The headers are only sent with the first byte of the body.
  response.write(': open\n\n');

  let over = false;
  let turn = Promise.resolve();
  let following: Following | null = null;

  const write = (bytes: Buffer) => {
    if (over) return;
    response.write(bytes);
    if (response.writableLength <= MOST_UNSENT) return;
    // A client that does not read would not read an orderly end either, so the connection is closed at once.
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
    if (!over) tell('stream failed', { companyId }, error);
    end();
  };
  /** Does one piece of work after the other. */
  const inTurn = (work: () => Promise<void>) => {
    turn = turn.then(() => (over ? undefined : work())).catch(fail);
  };
  const sink = { write, fail: () => fail(new Error('listener')) };

  const goTo = async (chatId: string | null) => {
    if (chatId === null || chatId === following?.chatId) return;
    if (following !== null) await following.finish();
    else if (place !== null && place.chatId !== chatId) {
      await sendRest(companyId, place.chatId, place.seq, visitor.id, write);
    }
    // The client may have left while the rest was sent.
    if (!over) following = follow(companyId, chatId, place?.chatId === chatId ? place.seq : 0, sink);
  };
  const giveWay = async (isBlocked: boolean) => {
    await following?.finish();
    if (!isBlocked) write(Buffer.from(`retry: ${REPLACED}\n\n`));
    end();
  };
  /** Has the listener told of this stream? It may be older than the stream: until then what it tells is from before, and only an absence means anything. */
  let isKnown = false;
  const obey = async (known: Visitor) => {
    isKnown ||= known.streams.includes(streamId);
    if (isKnown && !known.blocked && known.streams.includes(streamId)) return goTo(newestChat(known));
    const now = isKnown ? known : await look(docOf.visitor(companyId, visitor.id));
    if (now !== null && (now.blocked || !now.streams.includes(streamId))) await giveWay(now.blocked);
  };

  inTurn(() => goTo(newestChat(visitor)));
  const stopVisitor = joinVisitor(companyId, visitor.id, {
    tell: (known) => {
      if (known !== null) inTurn(() => obey(known));
    },
    fail: sink.fail,
  });
  const life = setTimeout(end, lifeMs);
  const pulse = setInterval(() => write(HERE), PULSE);
  response.on('close', end);
  response.on('error', end);
  // The client may have left before the stream began.
  if (response.closed) end();
}

const HERE = Buffer.from(': here\n\n');

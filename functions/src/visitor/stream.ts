import type { Request } from 'firebase-functions/v2/https';
import type { Response } from 'express';
import type { StreamEvent } from '../domain/contract/visitor.ts';
import { publicChat, publicMessage } from '../domain/public-view.ts';
import { MINUTE, SECOND } from '../domain/time.ts';
import type { Visitor } from '../domain/visitor.ts';
import { CODEC, at, messages } from '../store/refs.ts';
import { firstNameOf } from './conversation.ts';

/** How long one stream lives; the emulator does not tell a function that its client has gone, so there it is shorter. */
const LIFE = process.env['FUNCTIONS_EMULATOR'] === 'true' ? 50 * SECOND : 4 * MINUTE;
/** Proxies close a connection that is silent for a minute. */
const PULSE = 20 * SECOND;

type Place = { chatId: string; seq: number };

/** `<chatId>:<seq>`: the last message that the client has, from Last-Event-ID or `after`; null for none. */
export function readPlace(request: Request): Place | null {
  const given = request.get('Last-Event-ID') ?? request.query['after'];
  const match = typeof given === 'string' ? given.match(/^([A-Za-z0-9_-]{1,128}):(\d{1,9})$/) : null;
  return match ? { chatId: match[1]!, seq: Number(match[2]) } : null;
}

/**
 * Streams the visitor's conversation as server-sent events (HTML Living Standard, 9.2): the chat whenever it changes, and every message after
 * the client's place, in order and without gaps; when the visitor starts a new chat, the stream goes over to it.
 */
export function stream(request: Request, response: Response, companyId: string, visitor: Visitor): void {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  // The headers leave with the first byte.
  response.write(': open\n\n');
  const place = readPlace(request);
  let stopChat = () => {};
  let following: string | null = null;
  const send = ({ event, data }: StreamEvent) => {
    const id = event === 'message' ? `id: ${data.chatId}:${data.seq}\n` : '';
    response.write(`${id}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const end = () => {
    clearTimeout(life);
    clearInterval(pulse);
    stopVisitor();
    stopChat();
    response.end();
  };
  const stopVisitor = at.visitor(companyId, visitor.id).ref.onSnapshot((snapshot) => {
    const chatId: string | null = snapshot.get('openChatId') ?? snapshot.get('lastChatId') ?? null;
    if (chatId === null || chatId === following) return;
    stopChat();
    following = chatId;
    stopChat = follow(companyId, chatId, place?.chatId === chatId ? place.seq : 0, send, end);
  }, end);
  const life = setTimeout(end, LIFE);
  const pulse = setInterval(() => response.write(': here\n\n'), PULSE);
  response.on('close', end);
}

function follow(
  companyId: string,
  chatId: string,
  after: number,
  send: (event: StreamEvent) => void,
  fail: () => void,
): () => void {
  let name: { ownerId: string; firstName: string | null } | null = null;
  const stopChat = at.chat(companyId, chatId).ref.onSnapshot(async (snapshot) => {
    const data = snapshot.data();
    if (data === undefined) return;
    const chat = CODEC.chat.read(chatId, data);
    if (chat.state === 'active' && name?.ownerId !== chat.ownerId) {
      name = { ownerId: chat.ownerId, firstName: await firstNameOf(companyId, chat) };
    }
    send({ event: 'chat', data: publicChat(chat, name?.firstName ?? null) });
  }, fail);
  const stopMessages = messages(companyId, chatId)
    .where('seq', '>', after)
    .orderBy('seq')
    .onSnapshot((snapshot) => {
      for (const change of snapshot.docChanges()) {
        if (change.type !== 'added') continue;
        const message = publicMessage(CODEC.message.read(change.doc.id, change.doc.data()));
        send({ event: 'message', data: { chatId, ...message } });
      }
    }, fail);
  return () => {
    stopChat();
    stopMessages();
  };
}

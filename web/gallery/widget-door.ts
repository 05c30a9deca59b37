import type { PublicCompany, PublicConversation, PublicRefusal } from '#domain/contract/visitor.ts';
import { publicChat, publicMessage } from '#domain/public-view.ts';
import type { Refusal } from '#domain/refusal.ts';
import { refusalText } from '#domain/refusal-text.ts';
import type { Told } from './made/chats.ts';
import { COMPANY, SETTINGS } from './made/company.ts';
import { NOW } from './made/now.ts';

/** The answers of the visitor's door in a scene of the widget. */
export type WidgetWorld = {
  company?: Partial<PublicCompany>;
  told?: Told;
  operator?: string;
  ahead?: number;
  typing?: boolean;
  /** The server cannot be reached, at all or by the stream only; or the refusal of a message. */
  trouble?: 'offline' | 'stream' | Refusal;
};

/** A `fetch` without a network. It answers by the contract of the visitor's door (domain/contract/visitor.ts). */
export function fetchOf(world: WidgetWorld, locale: 'ru' | 'en'): typeof fetch {
  return async (input, init) => {
    const path = new URL(String(input)).pathname.replace(/^.*\/companies\/[^/]+/, '');
    if (world.trouble === 'offline') throw new TypeError('Failed to fetch');
    if (path === '') return json(companyOf(world));
    if (path === '/chat') return json(conversationOf(world));
    if (path === '/stream') return streamOf(world);
    const refuses = world.trouble !== undefined && world.trouble !== 'stream' && init?.method === 'POST';
    if (refuses && (path === '/messages' || path === '/operator')) return refusal(world.trouble as Refusal, locale);
    return json({ chatId: world.told?.chat.id ?? 'open', seq: 99, at: NOW });
  };
}

const companyOf = ({ company }: WidgetWorld): PublicCompany => ({
  name: COMPANY.name,
  locale: 'ru',
  greeting: SETTINGS.greetingText,
  queueText: SETTINGS.queueText,
  ...company,
});

function conversationOf({ told, operator = 'Олег', ahead = 2 }: WidgetWorld): PublicConversation {
  if (told === undefined) return { chat: null, messages: [] };
  const chat = publicChat(told.chat, { ownerFirstName: operator, ahead, now: NOW });
  return { chat, messages: told.messages.map(publicMessage) };
}

/** A stream that opens, may report that the operator types, and then sends nothing more. */
function streamOf({ told, typing, trouble }: WidgetWorld): Response {
  if (trouble === 'stream') return new Response('', { status: 503 });
  const words = new TextEncoder();
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(words.encode(': here\n\n'));
      if (typing)
        controller.enqueue(words.encode(`event: typing\ndata: ${JSON.stringify({ chatId: told?.chat.id })}\n\n`));
    },
  });
  return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
}

const json = (body: object, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

function refusal(reason: Refusal, locale: 'ru' | 'en'): Response {
  const body: PublicRefusal = { error: { reason, text: refusalText(reason, locale) } };
  return json(body, reason === 'unknown-company' ? 404 : 403);
}

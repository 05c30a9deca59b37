import type { Chat } from '#domain/chat.ts';
import type { Route } from '../app/route.ts';
import { askedIn, clientName, firstLine } from '../inbox/card.ts';
import type { Item } from './items.ts';
import type { Text } from './words.ts';

/** The number of a chat's client as it is written ("Клиент #123456", "#123456", "123456"); null when something else is typed. */
export function numberIn(typed: string): number | null {
  const found = /^\D*#?\s*(\d{6})$/.exec(typed.trim());
  return found && !typed.includes('+') ? Number(found[1]) : null;
}

type Around = { uid: string; format: (phone: string, extension?: string, written?: string) => string };

/** Chats, each where this person opens it, found by the client, the phone, the number and what was asked. */
export function chatItems(chats: readonly Chat[], { uid, format }: Around, text: Text): readonly Item[] {
  return chats.map((chat): Item => {
    const { client } = chat;
    const asked = askedIn(chat);
    const state = chat.state === 'closed' ? text.palette.closed : text.palette.open;
    return {
      key: `chat:${chat.id}`,
      kind: 'chat',
      title: clientName(client, text, format),
      also: [String(client.number), client.name ?? '', client.phone ?? '', asked ?? ''].filter(Boolean),
      hint: [state, client.name, asked && firstLine(asked)].filter(Boolean).join(' · '),
      to: whereOf(chat, uid),
    };
  });
}

function whereOf(chat: Chat, uid: string): Route {
  if (chat.state === 'closed') return { page: 'history', chatId: chat.id, search: '' };
  return { page: 'ownerId' in chat && chat.ownerId === uid ? 'mine' : 'chats', chatId: chat.id };
}

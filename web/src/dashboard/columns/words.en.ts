import { manyEn as many } from '../../text/plural.ts';
import type * as ru from './words.ru.ts';

export const columns: typeof ru.columns = {
  list: 'Chats side by side',
  tabs: 'Go to a chat',
  empty: 'Nothing is open side by side yet',
  emptyText: 'Add up to four chats. Each gets a column of its own, so you can keep an eye on all of them.',
  toChats: 'To the list of chats',
  add: 'Add a chat',
  addTitle: 'Which chat to put alongside',
  search: 'Find by client, operator or question',
  found: many('chat', 'chats'),
  nothing: 'No open chats match.',
  loading: 'Loading…',
  unavailable: 'Not available',
  keys: (previous, next) => `${previous} and ${next}: neighbouring chat`,
  news: {
    closed: (client) => `${client}: the chat is closed.`,
    gone: (client) => `${client}: the chat is no longer available.`,
    queued: (client) => `${client}: the chat is back in the queue.`,
    bot: (client) => `${client}: the bot is talking to the client again.`,
    moved: (client, name) => `${client}: ${name} has this chat now.`,
  },
};

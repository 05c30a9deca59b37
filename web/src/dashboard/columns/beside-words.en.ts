import { manyEn as many } from '../../text/plural.ts';
import type * as ru from './beside-words.ru.ts';

export const beside: typeof ru.beside = {
  open: 'Open alongside',
  openOf: (client) => `Open alongside: ${client}`,
  close: 'Close the column',
  full: 'Four chats are open side by side already. Close one of them first.',
  count: many('chat is open', 'chats are open'),
};

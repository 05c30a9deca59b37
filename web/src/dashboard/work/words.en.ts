import { manyEn as many } from '../../text/plural.ts';
import type * as ru from './words.ru.ts';

export * from '../alerts/words.en.ts';
export * from '../chat/words.en.ts';
export * from '../inbox/words.en.ts';
export * from '../keys/words.en.ts';
export * from '../presence/words.en.ts';
export * from '../time/words.en.ts';

/** What the pages are called, among the sections and over each. */
export const pages: typeof ru.pages = {
  desk: 'Dashboard',
  queue: 'Queue',
  chats: 'Chats',
  history: 'History',
  people: 'People',
  topics: 'Topics',
  knowledge: 'Knowledge base',
  settings: 'Settings',
  replies: 'Canned replies',
  profile: 'My profile',
};

export const nav: typeof ru.nav = {
  label: 'Sections',
  open: 'Open the menu',
  skip: 'To the content',
  account: 'Account',
  signOut: 'Sign out',
  unsent: (messages, drafts) => {
    const parts = [
      messages > 0 && many('message', 'messages')(messages),
      drafts > 0 && many('draft', 'drafts')(drafts),
    ];
    return `Not sent: ${parts.filter(Boolean).join(' and ')}.`;
  },
  unsentStay:
    'If it stays in the browser, it waits until you sign in again, but anyone who uses this computer can read it.',
  keepAndLeave: 'Keep it and sign out',
  eraseAndLeave: 'Erase it and sign out',
  help: 'Questions? Write to us',
  admin: 'Administration',
};

export const feedback: typeof ru.feedback = {
  title: 'Write to us',
  lead: 'A question, a fault, a wish: we read them all. By e-mail too:',
  field: 'Message',
  hint: 'The address of the page and the version of the product go with it.',
  send: 'Send',
  sent: 'Thank you! The message is on its way',
};

export const level: typeof ru.level = {
  careful: 'Careful: answers only when sure',
  balanced: 'Balanced',
  bold: 'Bold: answers more, errs more',
};

export const botLevel: typeof ru.botLevel = 'Character of the bot';

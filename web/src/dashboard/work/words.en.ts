import { manyEn as many } from '../../text/plural.ts';
import type * as ru from './words.ru.ts';

export * from '../alerts/words.en.ts';
export * from '../chat/words.en.ts';
export * from '../columns/beside-words.en.ts';
export * from '../inbox/words.en.ts';
export * from '../keys/words.en.ts';
export * from '../presence/words.en.ts';
export * from '../supervise/words.en.ts';
export * from '../time/words.en.ts';

/** The titles of the pages, in the list of sections and above each page. */
export const pages: typeof ru.pages = {
  desk: 'Dashboard',
  queue: 'Queue',
  chats: 'Chats',
  side: 'Side by side',
  now: 'Right now',
  team: 'Team',
  history: 'History',
  reports: 'Reports',
  'report-letters': 'Reports by e-mail',
  reviews: 'Quality',
  people: 'People',
  topics: 'Topics',
  knowledge: 'Knowledge base',
  start: 'First steps',
  settings: 'Settings',
  audit: 'Audit log',
  replies: 'Saved replies',
  profile: 'My profile',
};

export const nav: typeof ru.nav = {
  label: 'Sections',
  open: 'Open menu',
  skip: 'Skip to content',
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
    'If you keep it in this browser, it will be here the next time you sign in, but anyone who uses this computer can read it.',
  keepAndLeave: 'Keep and sign out',
  eraseAndLeave: 'Delete and sign out',
  help: 'Questions? Contact us',
  admin: 'Administration',
  unseenReviews: many('new review', 'new reviews'),
};

export const feedback: typeof ru.feedback = {
  title: 'Contact us',
  lead: 'Questions, bugs, ideas: we read everything. You can also e-mail us:',
  field: 'Message',
  hint: 'The page address and the app version will be included.',
  send: 'Send',
  sent: 'Thank you! Your message is on its way',
};

export const level: typeof ru.level = {
  careful: 'Careful: answers only when sure',
  balanced: 'Balanced',
  bold: 'Bold: answers more often, gets it wrong more often',
};

export const botLevel: typeof ru.botLevel = 'Bot personality';

export const savedTogether: typeof ru.savedTogether = 'Saved together with your colleagues’ changes';

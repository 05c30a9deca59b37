import { manyEn as many } from '../../../text/plural.ts';
import type * as ru from './words.ru.ts';

const number = (value: number) => new Intl.NumberFormat('en').format(value);

export const publications: typeof ru.publications = {
  lead: 'Who published the knowledge base, and when. Any of the last twenty publications can be restored: its entries answer clients again.',
  empty: 'Nothing has been published yet',
  emptyText: 'Once you publish the knowledge base, the first publication appears here.',
  version: (version) => `Publication no. ${number(version)}`,
  by: 'Published by',
  system: 'System',
  somebody: 'A former colleague',
  entries: many('entry', 'entries'),
  now: 'In use now',
  training: 'The bot is learning',
  failed: 'Failed',
  restored: (version) => `No. ${number(version)} restored`,
  turned: 'Entries became valid or expired',
  why: {
    'too-large': 'The knowledge base was too large.',
    broken: 'The bot couldn’t learn this version.',
    unfinished: 'The training didn’t finish.',
  },
  restore: 'Restore',
  restoreThis: (version) => `Restore publication no. ${number(version)}`,
  ask: (version) => `Restore publication no. ${number(version)}?`,
  askText: 'The bot learns it anew, which takes up to a minute. Until then clients get the present version.',
  forms: 'Restore the entries in the forms too: those that didn’t exist then are switched off',
  formsHint: 'Otherwise the entries in the forms stay as they are and wait to be published.',
  begun: 'Restoring: the bot is learning',
};

export const compare: typeof ru.compare = {
  title: 'What changes in the answers',
  lead: 'The latest questions from clients: what the bot answers now and what it would answer after publishing. Clients don’t see this.',
  asking: 'Collecting the latest questions from clients…',
  learning: 'The bot is learning in your browser…',
  progress: 'Comparison',
  failed: 'The comparison failed. Close this window and try again.',
  none: 'Clients haven’t asked anything yet, so there’s nothing to compare.',
  same: (of) => `None of the latest questions (${number(of)}) would be answered differently.`,
  found: (count, of) => `Answered differently: ${number(count)} of ${number(of)}.`,
  question: 'Client’s question',
  before: 'Now',
  after: 'After publishing',
  clarify: (buttons) => (buttons.length === 0 ? 'Asks to rephrase' : `Asks which: ${buttons.join(' / ')}`),
  'hand-off': 'Hands over to an operator',
  smalltalk: 'Answers politely',
  more: (count) => `And ${number(count)} more`,
};

import { manyEn as many } from '../../text/plural.ts';
import type * as ru from './entry-words.ru.ts';

export const languages: typeof ru.languages = { ru: 'Russian', en: 'English' };

const number = (value: number) => new Intl.NumberFormat('en').format(value);

export const entryList: typeof ru.entryList = {
  publications: 'Publications',
  files: 'Import and export',
  allTopics: 'All topics',
  state: 'Which entries',
  states: {
    all: 'All',
    on: 'Valid now',
    waits: 'Not valid yet',
    over: 'No longer valid',
    off: 'Off',
    seldom: 'Seldom help',
  },
  sort: 'Order',
  sorts: { title: 'By title', topic: 'By topic', examples: 'Few examples', helps: 'Least helpful' },
  pages: 'Pages of entries',
  shown: (from, to, all) => (all === 0 ? 'No entries' : `${number(from)}–${number(to)} of ${number(all)}`),
  back: 'Previous entries',
  on: 'Next entries',
  waits: (day) => `Valid from ${day}`,
  until: (day) => `Valid until ${day}`,
  over: (day) => `Was valid until ${day}`,
  seldom: 'Seldom helps',
  fate: ({ answered, helped, failed }) =>
    `${many('answer', 'answers')(answered)}: ${number(helped)} helped, ${number(failed)} didn’t`,
  counting: 'Looking at how the chats with the bot’s answers ended…',
  counted: (chats) =>
    chats === 0
      ? 'There are no closed chats yet, so nobody can say what helps.'
      : `From the latest chats (${number(chats)}). Helped: the client confirmed it or said thanks. Didn’t help: the client said so, asked for a person, or came back within three days.`,
  notCounted: 'We couldn’t find out which answers help. Reload the page.',
  visitorSpeaks: 'The client’s language',
  valid: 'When it’s valid',
  validHint:
    'Days of the company’s calendar, both included. On other days the bot neither learns this entry nor answers with it. Leave a field empty for no limit.',
  validFrom: 'First day',
  validUntil: 'Last day',
  upsideDown: 'The last day is before the first.',
  translation: (language) => language,
  translationHint: 'For clients who read this language. If you leave it empty, they get the words above.',
  named: (field, language) => `${field} (${language})`,
};

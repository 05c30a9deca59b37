import { manyEn as many } from '../../../text/plural.ts';
import type * as ru from './words.ru.ts';

const entries = many('entry', 'entries');
const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;
const number = (value: number) => new Intl.NumberFormat('en').format(value);

export const importing: typeof ru.importing = {
  title: 'Import and export the knowledge base',
  lead: 'First you’ll see what would be added and changed. Nothing changes until you agree.',
  files: 'Files',
  filesHint:
    'A CSV table, Markdown files, a ZIP archive of these, or a JSON export from Zendesk Help Center or Chatwoot. You can choose several files at once.',
  choose: 'Choose files',
  chooseFolder: 'Choose a folder',
  table:
    'A table needs the columns “Title” (or “Question”) and “Answer”. It may also have “Examples”, “Topic” and “Subtopic”.',
  site: 'A page of a website',
  address: 'Address of a page or a sitemap',
  addressHint: 'Our server reads the page, so it must be open to everybody without signing in.',
  read: 'Read',
  reading: 'Reading…',
  readingPages: (done, of) => `Reading pages: ${number(done)} of ${number(of)}`,
  progress: 'Import',
  counts: {
    add: (count) => `To add: ${number(count)}`,
    change: (count) => `To change: ${number(count)}`,
    leave: (count) => `Unchanged: ${number(count)}`,
    refuse: (count) => `Unsuitable: ${number(count)}`,
  },
  does: { add: 'Will be added', change: 'Will change', leave: 'Already there', refuse: 'Unsuitable' },
  show: 'Show',
  all: 'All',
  plan: 'What happens to each entry',
  cut: 'The text is longer than 4,000 characters: we take its beginning',
  wrong: (field, problem) => `${field}: ${problem}`,
  fields: {
    topicId: 'Topic',
    title: 'Title',
    answer: 'Answer',
    phrasings: 'Example questions',
    validUntil: 'Last day',
    translations: 'Other language',
    origin: 'Source',
  },
  topic: 'Topic for entries without one',
  makeTopics: (titles) =>
    `Create the topics that don’t exist yet: ${titles.slice(0, 5).join(', ')}${titles.length > 5 ? ` and ${number(titles.length - 5)} more` : ''}`,
  noTopics: 'Add at least one topic first: every entry needs a topic.',
  tooMuch: 'The bot can’t learn this much: you’ll have to switch some entries off before publishing.',
  start: (count) => (count === 0 ? 'Import' : `Import ${entries(count)}`),
  nothingNew: 'The knowledge base has all of this already.',
  back: 'Choose something else',
  close: 'Close',
  running: 'Saving…',
  done: (added, changed, left) =>
    `Done. Added: ${number(added)}, changed: ${number(changed)}, unchanged: ${number(left)}. Clients get this once you publish.`,
  stopped: (added, changed) =>
    `The import stopped. Already added: ${number(added)}, changed: ${number(changed)}. Run it again: what has been saved won’t appear twice.`,
  leftTitle: 'Nothing was taken from here',
  unnamed: 'Source',
  why: {
    columns: (found) =>
      `The table lacks columns. It needs “Title” (or “Question”) and “Answer”, and has: ${found.length === 0 ? 'none' : found.join(', ')}.`,
    'too-many': (most) =>
      `There are more than ${number(most)} here, which is more than the bot can learn. Split the file and take what you need.`,
    'too-large': (most) => `The file is larger than ${megabytes(most)}. Split it.`,
    'unknown-kind':
      'We don’t know this kind of file. CSV, Markdown, ZIP and exports from Zendesk and Chatwoot will do.',
    broken: 'The file is damaged and can’t be read.',
    empty: 'There isn’t a single entry here.',
  },
};

export const exporting: typeof ru.exporting = {
  title: 'Download the knowledge base',
  hint: 'All entries as they are in the forms now. You can edit such a file and import it back.',
  table: 'Download CSV',
  archive: 'Download Markdown',
  file: 'knowledge-base',
};

import type { Publication } from '#domain/publication.ts';
import { NOBODY } from '#domain/publication.ts';
import { sourceEntry } from '#domain/import/source-entry.ts';
import { DAY, MINUTE } from '#domain/time.ts';
import { COMPANY } from '../made/company.ts';
import { LONG_TEXT, LONG_TOPIC, LONG_WORD } from '../made/long.ts';
import { NOW } from '../made/now.ts';
import { scenes } from '../scene.ts';

const THINGS = ['доставка', 'оплата', 'возврат', 'чайник', 'пуэр', 'самовывоз', 'подарок', 'скидка'];
const ENTRIES = THINGS.flatMap((thing, i) =>
  [1, 2].map((n) => ({
    id: `e-${i}-${n}`,
    title: n === 1 ? `Сколько стоит ${thing}` : `Где моя ${thing}`,
    phrasings: [`сколько стоит ${thing} ${n}`, `цена на ${thing} ${n}`, `почём ${thing} ${n}`],
    answer: `Ответ про то, что такое ${thing}. ${n === 1 ? LONG_TEXT : ''}`,
    topicId: 'delivery',
    subtopicId: null,
    active: i % 3 !== 2,
  })),
);
/** More than a page of entries, and some whose time has not come, is over, or will be. */
const TIMED = ENTRIES.map((entry, i) => ({
  ...entry,
  ...(i % 4 === 1 ? { validFrom: '2199-12-01' } : {}),
  ...(i % 4 === 2 ? { validUntil: '2026-01-01' } : {}),
  ...(i % 4 === 3
    ? { validUntil: '2199-12-31', translations: { en: { title: 'Price', phrasings: ['how much'], answer: '300 ₽' } } }
    : {}),
}));
/** What a page would bring: something new, something known, something that no entry can be. */
const FOUND = [
  sourceEntry('url:1', 'Как выбрать чай', LONG_TEXT, { topic: 'Товары', cut: true }),
  sourceEntry('url:2', ENTRIES[0]!.title, 'Другой ответ'),
  sourceEntry('url:3', '', 'Ответ без вопроса'),
  sourceEntry('url:4', LONG_TOPIC, LONG_WORD, { topic: LONG_TOPIC.slice(0, 70) }),
];
const THOUSAND = Array.from({ length: 1000 }, (_, i) => ({ ...TIMED[i % TIMED.length]!, id: `t-${i}` }));
const FATES = Object.fromEntries(
  TIMED.slice(0, 6).map(({ id }, i) => [id, { answered: 40 - i, helped: i * 3, failed: 9 - i }]),
);
const LONG_ENTRIES = [
  { ...ENTRIES[0]!, title: LONG_TOPIC, phrasings: [LONG_WORD, LONG_TEXT], answer: LONG_WORD },
  ...ENTRIES.slice(1, 3),
];
const QUESTIONS = Array.from({ length: 5 }, (_, i) => ({
  id: `q-${i}`,
  text: i === 4 ? LONG_TEXT : `А вы возите ${THINGS[i]} за город?`,
  from: 'bot' as const,
  chatId: 'c',
  visitorId: `v${i}`,
  seq: i,
  topicId: 'delivery',
  answer: i % 2 ? 'Да, возим.' : null,
  at: NOW - i * MINUTE,
  expireAt: NOW + 90 * DAY,
}));
/** An entry as a colleague has changed it meanwhile. */
const theirs = (entry: (typeof ENTRIES)[number]) => ({
  version: 1,
  values: { ...entry, answer: LONG_TEXT },
});
const publication = { version: 4, knowledgeVersion: 8, by: 'admin', at: NOW - MINUTE, entryParts: 1 };
const changed = { ...COMPANY, knowledgeVersion: 8 };
const base = { path: 'knowledge', shows: '.item' };

/** What has been published before, by whom and why. */
const PUBLICATIONS: readonly Publication[] = [
  { ...publication, version: 5, state: 'failed', endedAt: NOW, why: 'broken' },
  {
    ...publication,
    version: 4,
    state: 'published',
    endedAt: NOW,
    modelParts: 1,
    because: { what: 'restored', version: 2 },
  },
  { ...publication, version: 3, state: 'published', endedAt: NOW, modelParts: 1, entries: 16 },
  {
    ...publication,
    version: 2,
    by: NOBODY,
    state: 'published',
    endedAt: NOW,
    modelParts: 1,
    entries: 15,
    because: { what: 'turned' },
  },
];
const ASKED = [
  { text: 'сколько стоит доставка', locale: 'ru', before: { say: 'answer', text: LONG_TEXT, print: 1 } },
  { text: LONG_WORD, locale: 'ru', before: { say: 'clarify', buttons: [LONG_TOPIC, 'Оплата'] } },
  { text: 'где моя оплата', locale: 'ru', before: { say: 'hand-off' } },
];

/** "База знаний". */
export const KNOWLEDGE = scenes('knowledge', {
  empty: { path: 'knowledge', shows: '.empty', made: {} },
  'empty without topics': { path: 'knowledge', shows: '.banner', made: { topics: [] } },
  many: { ...base, made: { knowledge: ENTRIES, questions: QUESTIONS } },
  'very long names': { ...base, made: { knowledge: LONG_ENTRIES, questions: QUESTIONS.slice(4) } },
  'a thousand': { ...base, made: { knowledge: THOUSAND } },
  'what seldom helps': {
    ...base,
    made: { knowledge: TIMED },
    answers: { entryFates: { output: { chats: 412, fates: FATES } } },
    acts: ({ choose }) => choose('.entry-tools .field:last-child select', 'helps'),
    leads: '.entry-tools + p',
  },
  'import and export': {
    ...base,
    made: { knowledge: ENTRIES },
    acts: ({ press }) => press('.page-head .button', /Импорт|Import/),
    leads: '.import-choice',
  },
  'what an import would do': {
    ...base,
    made: { knowledge: ENTRIES },
    answers: { readAddress: { output: { entries: FOUND, addresses: [] } } },
    acts: async ({ press, type }) => {
      await press('.page-head .button', /Импорт|Import/);
      await type('dialog form input', 'https://tea.example/faq');
      await press('dialog button[type=submit]:not([aria-disabled])');
    },
    leads: '.dialog .item-list .item',
  },
  'an import of a closed page': {
    ...base,
    made: { knowledge: ENTRIES },
    answers: { readAddress: { refused: { ok: false, reason: 'page-unread', now: { page: 'private' } } } },
    acts: async ({ press, type }) => {
      await press('.page-head .button', /Импорт|Import/);
      await type('dialog form input', 'http://127.0.0.1/');
      await press('dialog button[type=submit]:not([aria-disabled])');
    },
    leads: '.dialog .banner',
  },
  publications: {
    ...base,
    made: { knowledge: ENTRIES, publications: PUBLICATIONS },
    acts: ({ press }) => press('[role=tab]:last-child'),
    leads: 'ol.item-list',
  },
  'before a restore': {
    ...base,
    made: { knowledge: ENTRIES, publications: PUBLICATIONS },
    acts: async ({ press }) => {
      await press('[role=tab]:last-child');
      await press('ol.item-list .button');
    },
    leads: 'dialog[open] input',
  },
  'what publishing changes': {
    ...base,
    made: { knowledge: ENTRIES, company: changed },
    answers: { askedLately: { output: { questions: ASKED } } },
    acts: ({ press }) => press('.publish .button:not(.primary)'),
    leads: '.compared',
  },
  draft: { ...base, made: { knowledge: ENTRIES, company: changed } },
  training: {
    ...base,
    busy: true,
    made: { knowledge: ENTRIES, company: changed, publication: { ...publication, state: 'training' } },
  },
  error: {
    ...base,
    made: {
      knowledge: ENTRIES,
      company: changed,
      publication: { ...publication, state: 'failed', endedAt: NOW, why: 'too-large' },
    },
  },
  loading: { busy: true, path: 'knowledge', shows: '.publish', made: { trouble: { knowledge: 'loading' } } },
  'a new entry': {
    ...base,
    made: { knowledge: ENTRIES },
    acts: ({ press }) => press('.page-head .button.primary'),
    leads: 'dialog[open]',
  },
  'a question before words are lost': {
    ...base,
    made: { knowledge: ENTRIES },
    acts: async ({ press, type }) => {
      await press('.item button');
      await type('dialog textarea', 'сколько стоит доставка за город');
      await press('dialog .dialog-actions .button:not([type=submit])');
    },
    leads: '.dialog .dialog-actions .danger',
  },
  'an old entry with long words': {
    ...base,
    made: { knowledge: LONG_ENTRIES },
    acts: ({ press }) => press('.item button'),
    leads: 'dialog[open]',
  },
  'changed by two': {
    ...base,
    made: { knowledge: ENTRIES },
    answers: { saveEntry: { refused: { ok: false, reason: 'changed-meanwhile', current: theirs(ENTRIES[0]!) } } },
    acts: async ({ press, type }) => {
      await press('.item button');
      await type('dialog textarea', 'сколько стоит доставка за город');
      await type('dialog .stack > .field:nth-of-type(3) textarea', 'Доставка стоит 350 рублей.');
      await press('dialog button[type=submit]');
    },
    leads: '.merge-row',
  },
  'trying the bot': {
    ...base,
    made: { knowledge: ENTRIES },
    acts: async ({ press, type }) => {
      await press('.page-head button[aria-expanded]');
      await type('.try-out input', 'сколько стоит доставка');
      await press('.try-out button[type=submit]:not([aria-disabled])');
    },
    leads: '.try-out-turn',
  },
  health: {
    ...base,
    made: { knowledge: ENTRIES },
    acts: ({ press }) => press('[role=tab]:nth-child(2)'),
    leads: '.health',
  },
});

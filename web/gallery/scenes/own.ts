import { HOUR } from '#domain/time.ts';
import { LONG_TEXT, LONG_TOPIC } from '../made/long.ts';
import { NOW } from '../made/now.ts';
import { answersOf, reportsOf } from '../made/reports.ts';
import { LONG_AWAY, OLEG } from '../made/team.ts';
import { scenes } from '../scene.ts';

const reply = (id: string, title: string, text: string) => ({ id, title, text });
const REPLIES = Array.from({ length: 12 }, (_, i) => reply(`r${i}`, `Приветствие ${i + 1}`, 'Здравствуйте, {client}!'));
const shifts = [
  { id: 's1', status: 'working' as const, from: NOW - 2 * HOUR, to: null },
  { id: 's2', status: 'break' as const, from: NOW - 3 * HOUR, to: NOW - 2 * HOUR },
];

/** "Профиль" and "Шаблоны". */
export const OWN = [
  ...scenes('profile', {
    one: { path: 'profile', shows: 'form', made: { self: OLEG, shifts } },
    'figures of one’s own': {
      path: 'profile',
      shows: '.figure-card',
      made: { self: OLEG, shifts },
      answers: answersOf(reportsOf(14)),
    },
    'figures not loaded': {
      path: 'profile',
      shows: '[role=alert]',
      made: { self: OLEG, shifts },
      answers: { ownReport: 'offline' },
    },
    'very long names': { path: 'profile', shows: 'form', made: { self: { ...LONG_AWAY, status: 'working' }, shifts } },
    loading: {
      busy: true,
      path: 'profile',
      shows: '.spinner, .skeleton, form',
      made: { self: OLEG, trouble: { profile: 'loading' } },
    },
    refused: {
      path: 'profile',
      shows: 'form',
      made: { self: OLEG },
      answers: { rename: { refused: { ok: false, reason: 'bad-input' }, problems: { firstName: 'empty' } } },
      acts: async ({ press, type }) => {
        await type('form input', ' ');
        await press('form button[type=submit]');
      },
      leads: '.field-problem',
    },
  }),
  ...scenes('replies', {
    empty: { path: 'replies', shows: '.empty', made: { self: OLEG } },
    many: { path: 'replies', shows: '.item', made: { sharedReplies: REPLIES, ownReplies: REPLIES.slice(0, 2) } },
    folders: {
      path: 'replies',
      shows: '.replies-folder h2',
      made: {
        sharedReplies: REPLIES.map((one, i) => (i < 4 ? one : { ...one, folder: i < 8 ? 'Доставка' : LONG_TOPIC })),
        sharedUses: { r0: 1_240, r1: 1, r5: 32 },
      },
    },
    'an import': {
      path: 'replies',
      shows: '.page-head button',
      made: { ownReplies: REPLIES.slice(0, 2) },
      answers: { importReplies: { output: { verdicts: ['new', 'same', 'differs', 'full'] } } },
      acts: async ({ press, type, sees }) => {
        await press('.page-head button');
        await type('dialog textarea', 'Привет;Здравствуйте!\nПока;До свидания!\nЗаказ;Ваш {order}\n;без названия');
        await press('dialog .dialog-actions .primary');
        await sees('dialog .banner');
      },
      leads: 'dialog .banner',
    },
    'very long names': {
      path: 'replies',
      shows: '.item',
      made: { sharedReplies: [reply('r', LONG_TOPIC, LONG_TEXT)] },
    },
    'a new one': {
      path: 'replies',
      shows: '.page-head button',
      made: {},
      acts: ({ press }) => press('.page-head .primary'),
      leads: 'dialog[open]',
    },
    'a question before it goes': {
      path: 'replies',
      shows: '.item',
      made: { sharedReplies: [reply('r', LONG_TOPIC, LONG_TEXT)] },
      acts: ({ press }) => press('.item button', /Удалить|Remove/),
      leads: 'dialog[open]',
    },
  }),
];

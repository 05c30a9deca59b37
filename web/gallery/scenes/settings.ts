import { USUAL_HOURS } from '#domain/hours/hours.ts';
import { PLAIN_LOOK } from '#domain/look/look.ts';
import { COMPANY } from '../made/company.ts';
import { LONG_COMPANY, LONG_TEXT } from '../made/long.ts';
import type { Hand } from '../hand.ts';
import { scenes } from '../scene.ts';

const page = { path: 'settings', shows: '.save-bar' };
const texts = { path: 'settings/texts', shows: '.save-bar' };
const site = { path: 'settings/site', shows: '.look-page' };
const YELLOW = {
  ...PLAIN_LOOK,
  color: '#ffdd00',
  side: 'left' as const,
  titles: { ru: 'Чай и всё к чаю', en: 'Tea' },
  sites: ['shop.example', '*.shop.example'],
};
const hours = { path: 'settings/hours', shows: '.preview-bubble' };
const NIGHTS = {
  week: {
    ...USUAL_HOURS.week,
    mon: [
      { from: 540, to: 780 },
      { from: 840, to: 1087 },
      { from: 1320, to: 360 },
    ],
    tue: [{ from: 300, to: 600 }],
  },
  exceptions: [
    { day: '2026-12-31', name: 'Короткий день', intervals: [{ from: 600, to: 900 }] },
    { day: '2027-01-01', name: LONG_TEXT.slice(0, 60), intervals: [] },
  ],
};
const rules = { path: 'settings/rules', shows: '.save-bar' };
const save = {
  acts: async ({ press, type }: Hand) => {
    await type('form input', 'Чайная лавка у моря');
    await press('.save-bar .button');
  },
};
const problems = {
  name: 'empty',
  'settings.timeZone': 'too-long',
};

/** The settings as a colleague has changed them meanwhile. */
const THEIRS = {
  version: 1,
  values: { name: LONG_COMPANY, settings: { ...COMPANY.settings, greetingText: LONG_TEXT } },
};

/** "Настройки". */
export const SETTINGS = scenes('settings', {
  one: { ...page, made: {} },
  'very long names': {
    ...texts,
    made: {
      company: { ...COMPANY, name: LONG_COMPANY, settings: { ...COMPANY.settings, interceptText: LONG_TEXT } },
    },
  },
  site: { ...site, made: {} },
  'site with a look of its own': { ...site, made: { company: { ...COMPANY, name: LONG_COMPANY }, look: YELLOW } },
  'site refused': {
    ...site,
    made: {},
    answers: {
      saveLook: { refused: { ok: false, reason: 'bad-input' }, problems: { color: 'color', sites: 'site' } },
    },
    acts: async ({ press, type }: Hand) => {
      await type('.field-unit input', 'синий');
      await press('.save-bar .button');
    },
    leads: '.field-problem',
  },
  'site loading': { busy: true, path: 'settings/site', shows: '.spinner', made: { trouble: { look: 'loading' } } },
  'hours always': { ...hours, made: {} },
  hours: { ...hours, made: { company: { ...COMPANY, settings: { ...COMPANY.settings, hours: USUAL_HOURS } } } },
  'hours refused, in a zone that is no more': {
    ...hours,
    shows: '.hours-special',
    made: { company: { ...COMPANY, settings: { ...COMPANY.settings, timeZone: 'Europe/Atlantis', hours: NIGHTS } } },
    acts: async ({ press, type }: Hand) => {
      await type('.hours-special input[type=date]', '2027-01-01');
      await press('.save-bar .button');
    },
    leads: '.field-problem',
  },
  texts: { ...texts, made: {} },
  rules: { ...rules, made: {} },
  bot: { path: 'settings/bot', shows: '.save-bar', made: {} },
  'silent chats close': {
    ...rules,
    made: { company: { ...COMPANY, settings: { ...COMPANY.settings, silenceRule: 'close' as const } } },
  },
  'budgets used up': {
    ...page,
    made: {},
    answers: {
      usage: {
        output: {
          budgets: [
            { budget: 'model', used: 2_000, limit: 2_000 },
            { budget: 'letters', used: 200, limit: 200 },
            { budget: 'chats', used: 1_234_567, limit: 1_000_000 },
            { budget: 'storage', used: 1_000, limit: 1_000 },
          ],
        },
      },
    },
    leads: '.usage-panel-row',
  },
  'usage not loaded': { ...page, made: {}, answers: { usage: 'offline' }, leads: '.banner button' },
  loading: { busy: true, path: 'settings', shows: '.spinner', made: { trouble: { company: 'loading' } } },
  refused: {
    ...page,
    made: {},
    answers: { saveSettings: { refused: { ok: false, reason: 'bad-input' }, problems } },
    ...save,
    leads: '.field-problem',
  },
  'changed by two': {
    ...texts,
    made: {},
    answers: { saveSettings: { refused: { ok: false, reason: 'changed-meanwhile', current: THEIRS } } },
    acts: async ({ press, type }) => {
      await type('form textarea', 'Здравствуйте! Это {company}.');
      await press('.save-bar .button');
    },
    leads: '.merge-row',
  },
  offline: { ...page, made: {}, answers: { saveSettings: 'offline' }, ...save },
  'loading while saving': {
    busy: true,
    ...page,
    made: {},
    answers: { saveSettings: 'silent' },
    ...save,
    leads: '.save-bar .spinner',
  },
});

import { dayOf } from '#domain/day.ts';
import { newUnproven } from '#domain/proof.ts';
import { COMPANY } from '../made/company.ts';
import { NOW } from '../made/now.ts';
import { LONG_FIRST } from '../made/long.ts';
import { LONG_AWAY, OLEG } from '../made/team.ts';
import { scenes } from '../scene.ts';
import { MANY } from './desk.ts';

const TODAY = dayOf(NOW, COMPANY.settings.timeZone);
const desk = { path: 'mine', shows: '.empty, .card', made: { self: OLEG, told: MANY } };

/** The frame around every page, and what may lie over it. */
export const SHELL = [
  ...scenes('shell', {
    'unknown page': { path: 'nowhere', shows: '.empty', made: {} },
    'no company': { path: 'mine', shows: '.empty', made: { trouble: { self: 'refused' } } },
    'loading the person': { busy: true, path: 'mine', shows: '.spinner', made: { trouble: { self: 'loading' } } },
    'an unconfirmed company': {
      path: 'mine',
      shows: '.banner button',
      made: { company: { ...COMPANY, unproven: newUnproven('admin', null, NOW) }, told: MANY },
    },
    'budgets nearly used': {
      path: 'mine',
      shows: '.banner a',
      made: { company: { ...COMPANY, told: { company: { day: TODAY, levels: { chats: 80 } } } }, told: MANY },
    },
    'budgets used up': {
      path: 'mine',
      shows: '.banner.danger a',
      made: {
        company: {
          ...COMPANY,
          told: {
            company: { day: TODAY, levels: { model: 100, letters: 100 } },
            service: { day: dayOf(NOW, 'UTC'), levels: { storage: 100 } },
          },
        },
        told: MANY,
      },
    },
    'the status': { ...desk, acts: ({ press }) => press('.status-button'), leads: '[role=menu]' },
    'the account': { ...desk, acts: ({ press }) => press('.me-button'), leads: '[role=menu]' },
    'the account with a very long name': {
      ...desk,
      made: { self: { ...LONG_AWAY, firstName: LONG_FIRST, status: 'working' } },
      acts: ({ press }) => press('.me-button'),
      leads: '[role=menu]',
    },
    'leaving with unsent words': {
      ...desk,
      memory: { 'rtno.draft.oleg.unread': 'Сейчас уточню', 'rtno.draft.oleg.note.unread': 'Постоянный клиент' },
      acts: async ({ press }) => {
        await press('.me-button');
        await press('[role=menuitem]', /Выйти|Sign out/);
      },
      leads: 'dialog[open]',
    },
    feedback: { ...desk, acts: ({ press }) => press('.feedback-button'), leads: 'dialog[open]' },
    keys: {
      ...desk,
      acts: async ({ press }) => {
        await press('.me-button');
        await press('[role=menuitem]', /клавиш|shortcut/i);
      },
      leads: 'dialog[open]',
    },
    'the palette': {
      path: 'mine',
      shows: '.empty, .card',
      made: { told: MANY },
      acts: async ({ press }) => {
        await press('.me-button');
        await press('[role=menuitem]', /Быстрый переход|^Go to/);
      },
      leads: '.palette-option',
    },
    'the palette with something found': {
      path: 'mine',
      shows: '.empty, .card',
      made: { told: MANY },
      acts: async ({ press, type, sees }) => {
        await press('.me-button');
        await press('[role=menuitem]', /Быстрый переход|^Go to/);
        await sees('.palette-option');
        await type('dialog [role=combobox]', 'пояс');
      },
      leads: '.palette-option.here',
    },
    sections: {
      ...desk,
      made: { told: MANY },
      acts: ({ press }) => press('.bar-menu button'),
      leads: 'dialog[open]',
    },
  }),
];

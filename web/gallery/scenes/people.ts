import { WAITS } from '#domain/outbox/journey.ts';
import { DAY, HOUR, MINUTE } from '#domain/time.ts';
import type { Shift } from '#domain/shift.ts';
import type { SentInvite } from '../../src/dashboard/database/reads.ts';
import { LONG_EMAIL } from '../made/long.ts';
import { NOW } from '../made/now.ts';
import { ABSENT, ADMIN, person, TEAM_LONG, TEAM_WITH_ABSENT } from '../made/team.ts';
import { scenes } from '../scene.ts';

const invite = (id: string, state: string, error: string | null = null, email = `${id}@tea.example`): SentInvite => ({
  id,
  companyId: 'company',
  email,
  role: 'operator',
  invitedBy: 'admin',
  createdAt: NOW - HOUR,
  tokenHash: '',
  expiresAt: NOW + 6 * DAY,
  state: 'pending',
  mail: { state, attempts: 1, error },
});
const INVITES: readonly SentInvite[] = [
  invite('sent', 'SUCCESS'),
  invite('tomorrow', 'RETRY', WAITS),
  invite('retried', 'RETRY', 'timeout'),
  invite('failed', 'ERROR', 'no such mailbox', LONG_EMAIL),
  { ...invite('used', 'SUCCESS'), state: 'accepted', operatorId: 'oleg', acceptedAt: NOW - MINUTE },
  { ...invite('old', 'SUCCESS'), expiresAt: NOW - DAY },
  { ...invite('gone', 'SUCCESS'), state: 'revoked', revokedAt: NOW - MINUTE },
];
const statuses = ['working', 'break', 'working', 'absent', 'working', 'leaving'] as const;
const SHIFTS: readonly Shift[] = statuses.map((status, i) => ({
  id: `s${i}`,
  status,
  from: NOW - (i + 1) * 2 * HOUR,
  to: i === 0 ? null : NOW - i * 2 * HOUR,
}));
const LISTED = `Олег Петров <oleg@tea.example>, anna@tea.example; vera@tea.example\n${LONG_EMAIL}\nboris@tea.example, Олег, oleg@tea.example`;
const THOUSAND = [ADMIN, ...Array.from({ length: 999 }, (_, i) => person(`person${i}`, `Имя ${i}`))];

/** "Люди". */
export const PEOPLE = scenes('people', {
  one: { path: 'people', shows: 'tr select', made: { team: [ADMIN] } },
  many: { path: 'people', shows: 'tr select', made: { team: TEAM_WITH_ABSENT.slice(0, 6), invites: INVITES } },
  absent: { path: 'people', shows: 'tr select', made: { team: [ADMIN, ABSENT] } },
  'absent among many': {
    path: 'people',
    shows: 'tr select',
    made: { team: TEAM_WITH_ABSENT, invites: INVITES.slice(0, 2) },
  },
  'very long names': { path: 'people', shows: 'tr select', made: { team: TEAM_LONG, invites: INVITES } },
  loading: { busy: true, path: 'people', shows: '.spinner', made: { trouble: { team: 'loading' } } },
  'an invitation': {
    path: 'people',
    shows: 'tr select',
    made: { team: [ADMIN] },
    acts: ({ press }) => press('.page-head button'),
    leads: 'dialog[open]',
  },
  'a checked list': {
    path: 'people',
    shows: 'tr select',
    made: { team: [ADMIN] },
    answers: { checkInvites: { output: { verdicts: ['now', 'here', 'tomorrow', 'elsewhere', 'over'] } } },
    acts: async ({ press, type }) => {
      await press('.page-head button');
      await type('dialog[open] textarea', LISTED);
      await press('dialog[open] button[type=submit]');
    },
    leads: 'dialog[open] .invite-row',
  },
  'a list that was sent in part': {
    path: 'people',
    shows: 'tr select',
    made: { team: [ADMIN] },
    answers: {
      checkInvites: { output: { verdicts: ['now', 'now', 'now', 'now', 'now'] } },
      invite: { refused: { ok: false, reason: 'email-taken' } },
    },
    acts: async ({ press, type, sees }) => {
      await press('.page-head button');
      await type('dialog[open] textarea', LISTED);
      await press('dialog[open] button[type=submit]');
      await sees('dialog[open] .invite-row');
      await press('dialog[open] .dialog-actions .primary', /Отправить|Send/);
    },
    leads: 'dialog[open] .invite-row .field-problem',
  },
  'a thousand': { path: 'people', shows: '.people-pager', made: { team: THOUSAND } },
  'nobody found': {
    path: 'people',
    shows: 'tr select',
    made: { team: TEAM_WITH_ABSENT },
    acts: ({ type }) => type('.people-filters input', 'Аристарх'),
  },
  'the texts of who has left': {
    path: 'people',
    shows: 'tr select',
    made: { team: [ADMIN, { ...ABSENT, active: false }] },
    acts: ({ press }) => press('tr button', /шаблоны|replies/),
    leads: 'dialog[open] select',
  },
  'a refused invitation': {
    path: 'people',
    shows: 'tr select',
    made: { team: [ADMIN] },
    answers: { invite: { refused: { ok: false, reason: 'bad-input' }, problems: { email: 'email' } } },
    acts: async ({ press }) => {
      await press('.page-head button');
      await press('dialog[open] button[type=submit]');
    },
    leads: 'dialog[open] .field-problem',
  },
  'a limit that is none': {
    path: 'people',
    shows: 'tr select',
    made: { team: TEAM_WITH_ABSENT.slice(0, 6) },
    acts: async ({ type, sees }) => {
      await type('tr input[type=number]', '0');
      const field = await sees('tr input[type=number]');
      field.dispatchEvent(new FocusEvent('blur'));
    },
    leads: '.field-problem',
  },
  'a correction': {
    path: 'people',
    shows: 'tr select',
    made: { team: [ADMIN, ABSENT], shifts: SHIFTS },
    acts: async ({ press }) => {
      await press('tr button', /время|hours|time/i);
      await press('dialog[open] .item button');
    },
    leads: 'dialog[open] form',
  },
  'hours of work': {
    path: 'people',
    shows: 'tr select',
    made: { team: [ADMIN, ABSENT], shifts: SHIFTS },
    acts: ({ press }) => press('tr button', /время|hours|time/i),
    leads: 'dialog[open]',
  },
  'results over the table': {
    path: 'people',
    shows: 'tr select',
    made: { team: TEAM_WITH_ABSENT },
    answers: { setLimit: { refused: { ok: false, reason: 'not-allowed' } } },
    acts: async ({ sees }) => {
      await sees('tr select');
      const { toasts } = window as unknown as { toasts: Toasting };
      toasts.warn('Клиент #482913 ждёт слишком долго. Оператор: Олег');
      toasts.warn('Клиент #593021 ждёт слишком долго. Оператор: Нина');
      toasts.say('Сохранено');
    },
    leads: '.toast',
  },
});

type Toasting = { warn: (text: string) => void; say: (text: string) => void };

import type { Hand } from '../hand.ts';
import { LONG_COMPANY, LONG_EMAIL, LONG_FIRST } from '../made/long.ts';
import { scenes } from '../scene.ts';

const INVITE = `invite#company.invite.${'a'.repeat(43)}`;
const submit = ({ press }: Hand) => press('button[type=submit]');
const enter = async (hand: Hand) => {
  await hand.type('input[type=email]', LONG_EMAIL);
  await hand.type('input[type=password]', 'парольпароль');
  await submit(hand);
};
const looked = { output: { companyName: 'Чайная лавка', email: 'nina@tea.example', role: 'operator', ends: null } };
const CONFIRM = `confirm#company.${'a'.repeat(43)}`;
const signedUp = { output: { companyName: 'Чайная лавка', firstName: 'Нина', email: 'nina@tea.example' } };
const disown = ({ press }: Hand) => press('.guest-links button');
const wrong = {
  refused: { ok: false, reason: 'bad-input' },
  problems: { email: 'email', password: 'too-short', firstName: 'empty', lastName: 'empty', companyName: 'empty' },
} as const;

/** Screens for people who are not signed in. */
export const GUEST = [
  ...scenes('sign-in', {
    empty: { path: 'sign-in', shows: 'form' },
    refused: { path: 'sign-in', shows: 'form', entry: 'wrong-password', acts: enter, leads: '[role=alert]' },
    offline: { path: 'sign-in', shows: 'form', entry: 'offline', acts: enter, leads: '[role=alert]' },
    'loading while signing in': {
      busy: true,
      path: 'sign-in',
      shows: 'form',
      entry: 'silent',
      acts: enter,
      leads: '.spinner',
    },
  }),
  ...scenes('sign-up', {
    empty: { path: 'sign-up', shows: 'form' },
    'a question before words are lost': {
      path: 'sign-up',
      shows: 'form',
      acts: async ({ press, type, sees }) => {
        await sees('form input');
        await type('form input', LONG_COMPANY);
        await press('.guest-links a');
      },
      leads: 'dialog[open]',
    },
    refused: {
      path: 'sign-up',
      shows: 'form',
      answers: { createCompany: wrong },
      acts: submit,
      leads: '.field-problem',
    },
  }),
  ...scenes('forgot', {
    empty: { path: 'forgot', shows: 'form' },
    refused: {
      path: 'forgot',
      shows: 'form',
      answers: { resetPassword: wrong },
      acts: submit,
      leads: '.field-problem',
    },
    offline: {
      path: 'forgot',
      shows: 'form',
      answers: { resetPassword: 'offline' },
      acts: async (hand) => {
        await hand.type('input[type=email]', LONG_EMAIL);
        await submit(hand);
      },
      leads: '[role=alert]',
    },
  }),
  ...scenes('reset', {
    error: { path: 'reset', shows: 'main' },
  }),
  ...scenes('invite', {
    one: { path: INVITE, shows: 'form', answers: { lookAtInvite: looked } },
    'very long names': {
      path: INVITE,
      shows: 'form',
      answers: { lookAtInvite: { output: { ...looked.output, companyName: LONG_COMPANY, email: LONG_EMAIL } } },
    },
    'ends an unconfirmed sign-up': {
      path: INVITE,
      shows: '.banner',
      answers: { lookAtInvite: { output: { ...looked.output, ends: LONG_COMPANY } } },
    },
    loading: { busy: true, path: INVITE, shows: '.spinner', answers: { lookAtInvite: 'silent' } },
    refused: {
      path: INVITE,
      shows: '[role=alert]',
      answers: { lookAtInvite: { refused: { ok: false, reason: 'invite-expired' } } },
    },
    offline: { path: INVITE, shows: '[role=alert]', answers: { lookAtInvite: 'offline' } },
  }),
  ...scenes('confirm', {
    one: { path: CONFIRM, shows: 'form', answers: { lookAtSignUp: signedUp } },
    'very long names': {
      path: CONFIRM,
      shows: 'form',
      answers: {
        lookAtSignUp: { output: { companyName: LONG_COMPANY, firstName: LONG_FIRST, email: LONG_EMAIL } },
      },
    },
    'asked whether to remove it': {
      path: CONFIRM,
      shows: 'form',
      answers: { lookAtSignUp: signedUp },
      acts: disown,
      leads: 'h1',
    },
    removed: {
      path: CONFIRM,
      shows: 'form',
      answers: { lookAtSignUp: signedUp, disownSignUp: { output: {} } },
      acts: async (hand) => {
        await disown(hand);
        await submit(hand);
      },
      leads: '.guest-links a',
    },
    loading: { busy: true, path: CONFIRM, shows: '.spinner', answers: { lookAtSignUp: 'silent' } },
    refused: {
      path: CONFIRM,
      shows: '[role=alert]',
      answers: { lookAtSignUp: { refused: { ok: false, reason: 'unknown-proof' } } },
    },
    offline: { path: CONFIRM, shows: '[role=alert]', answers: { lookAtSignUp: 'offline' } },
  }),
];

import type * as ru from './words.ru.ts';

export const product: typeof ru.product = 'RTNO chat';

export const supportEmail: typeof ru.supportEmail = 'rtnobusiness@gmail.com';

export const common: typeof ru.common = {
  save: 'Save',
  saved: 'Saved',
  cancel: 'Cancel',
  close: 'Close',
  add: 'Add',
  edit: 'Edit',
  remove: 'Remove',
  retry: 'Try again',
  more: 'Show more',
  loading: 'Loading…',
  back: 'Back',
  none: 'None',
  yes: 'Yes',
  email: 'E-mail',
  password: 'Password',
  passwordHint: 'At least 8 characters.',
  firstName: 'First name',
  lastName: 'Last name',
  minutes: 'min',
  seconds: 's',
  language: 'Language',
  theme: 'Theme',
  themes: { system: 'As in the system', light: 'Light', dark: 'Dark' },
  languages: { ru: 'Русский', en: 'English' },
};

export const role: typeof ru.role = { operator: 'Operator', supervisor: 'Supervisor', admin: 'Admin' };

export const problem: typeof ru.problem = {
  empty: 'Fill in this field.',
  'too-long': 'Too long: shorten it.',
  'too-short': 'At least 8 characters are needed.',
  email: 'This does not look like an e-mail address.',
  link: 'Names stand in letters, so no links and addresses: take the dot away, or put a space after it.',
  'min-value': 'Too little.',
  'max-value': 'Too much.',
  'max-length': 'Too many.',
  'too-much': 'Too much text: keep shorter or fewer examples.',
};

export const problemUnknown: typeof ru.problemUnknown = 'Check this field.';

export const connection: typeof ru.connection = {
  offline: 'No internet. What you write is kept and goes out when the connection is back.',
  updating: 'Updating: checking that everything is on the screen…',
  stale: 'The connection broke. Updating…',
  refused: 'A part of the data did not load. Trying again…',
  lostTitle: 'Access closed',
  lostText: 'An administrator has deactivated your account in this company. If that is a mistake, ask them.',
  noCompanyTitle: 'An account without a company',
  noCompanyText: 'This account belongs to no company. Ask for an invitation or create your own.',
  forbiddenTitle: 'This section is not open to you',
  forbiddenText: 'It needs another role.',
  pageFailedTitle: 'This page did not load',
  pageFailedText:
    'The connection may be gone, or there is a new version. If trying again does not help, reload the page.',
  notFoundTitle: 'There is nothing here',
  notFoundText: 'There is no such page.',
  toDesk: 'To the dashboard',
  oldTitle: 'There is a new version',
  oldText: 'Save what you have typed, and reload the page.',
  crashTitle: 'Something broke',
  crashText: 'Reload the page. Drafts are kept.',
  reload: 'Reload',
  noAnswer: 'No connection to the server. Check the internet and try again.',
};

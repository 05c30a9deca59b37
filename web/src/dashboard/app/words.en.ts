import type * as ru from './words.ru.ts';

export const product: typeof ru.product = 'RTNO chat';

export const supportEmail: typeof ru.supportEmail = 'rtnobusiness@gmail.com';

export const common: typeof ru.common = {
  save: 'Save',
  saved: 'Saved',
  cancel: 'Cancel',
  close: 'Close',
  edit: 'Edit',
  remove: 'Remove',
  retry: 'Try again',
  more: 'Show more',
  loading: 'Loading…',
  back: 'Back',
  yes: 'Yes',
  email: 'E-mail',
  password: 'Password',
  passwordHint: 'At least 8 characters.',
  firstName: 'First name',
  lastName: 'Last name',
  units: { days: 'days', hours: 'h', minutes: 'min', seconds: 'sec' },
  unitOf: (label) => `Unit of time: ${label}`,
  language: 'Language',
  theme: 'Theme',
  themes: { system: 'Match system', light: 'Light', dark: 'Dark' },
  languages: { ru: 'Русский', en: 'English' },
};

export const role: typeof ru.role = { operator: 'Operator', supervisor: 'Supervisor', admin: 'Admin' };

export const problem: typeof ru.problem = {
  empty: 'This field is required.',
  'too-long': 'That’s too long. Please shorten it.',
  'too-short': 'Use at least 8 characters.',
  email: 'This doesn’t look like an e-mail address.',
  link: 'Names appear in e-mails, so they can’t contain links or addresses. Remove the dot or put a space after it.',
  'min-value': 'That’s too low.',
  'max-value': 'That’s too high.',
  'max-length': 'That’s too many.',
  'too-much': 'Too much text. Use fewer or shorter examples.',
};

export const problemUnknown: typeof ru.problemUnknown = 'Please check this field.';

export const connection: typeof ru.connection = {
  offline: 'You’re offline. Anything you write is saved and will be sent when you’re back online.',
  updating: 'Updating: making sure nothing is missing…',
  stale: 'The connection was lost. Updating…',
  refused: 'Some data didn’t load. Trying again…',
  lostTitle: 'You no longer have access',
  lostText: 'An administrator has deactivated your account at this company. If this is a mistake, please contact them.',
  noCompanyTitle: 'No company yet',
  noCompanyText: 'This account doesn’t belong to a company. Ask for an invitation or create your own company.',
  forbiddenTitle: 'You don’t have access to this page',
  forbiddenText: 'It requires a different role.',
  pageFailedTitle: 'This page didn’t load',
  pageFailedText: 'You may be offline, or there may be a new version. If trying again doesn’t help, reload the page.',
  notFoundTitle: 'Page not found',
  notFoundText: 'This page doesn’t exist.',
  toDesk: 'Go to the dashboard',
  oldTitle: 'A new version is available',
  oldText: 'Save what you’ve typed and reload the page.',
  crashTitle: 'Something went wrong',
  crashText: 'Please reload the page. Your drafts are saved.',
  reload: 'Reload',
};

export const leaving: typeof ru.leaving = {
  title: 'Leave without saving?',
  text: 'You have changes that are not saved. They will be lost if you leave.',
  drop: 'Don’t save',
  stay: 'Keep editing',
};

export const call: typeof ru.call = {
  noAnswer: 'Can’t reach the server. Check your connection and try again.',
  broken: 'Something went wrong on our side. Please try again.',
  signedOut: 'Please sign in first.',
};

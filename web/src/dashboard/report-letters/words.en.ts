import type * as ru from './words.ru.ts';

export const reportLetters: typeof ru.reportLetters = {
  title: 'Reports by e-mail',
  lead: 'A report covers the past day or week and comes at an hour of the company’s time zone. An address outside of the team is asked first; every letter has a link to unsubscribe.',
  add: 'Add an address',
  edit: 'Who gets the report, and when',
  removeTitle: (email) => `Send no more reports to ${email}?`,
  removeText: 'Letters that have left stay where they are.',
  removed: 'Address removed',
  empty: 'Nobody gets reports yet',
  emptyText: 'Add an address, and a report will come every day or every week.',
  every: 'How often',
  rhythms: { day: 'Every day', week: 'Every week' },
  weekday: 'Day of the week',
  hour: 'Hour (company time)',
  language: 'Language of the letter',
  states: { asked: 'Waiting for consent', on: 'Gets reports', off: 'Unsubscribed' },
  next: (moment) => `Next letter: ${moment}`,
};

import type * as ru from './words.ru.ts';

export const privacy: typeof ru.privacy = {
  masking: 'What to hide in messages',
  maskingLead:
    'What is hidden becomes dots in the client’s chat before it is sent, and again on the server: in messages, notes and descriptions. It can’t be brought back. Messages that are already saved don’t change.',
  cards: 'Bank card numbers, except the last four digits',
  passports: 'Russian passport numbers near the word “passport”',
  snils: 'SNILS (Russian insurance numbers)',
  own: 'Your own',
  ownLead:
    '# is a digit, @ a letter, ? a letter or a digit, a space is a space, a dash or nothing. {4} or {4,6} repeats the sign before it. For example: DOC-######.',
  ownTitle: 'What it is',
  ownPattern: 'What it looks like',
  ownAdd: 'Add',
  ownRemove: (title) => `Remove “${title || 'untitled'}”`,
  ownWrong: 'This can’t be a pattern: it is shorter than four signs, longer than 64, or repeats nothing.',
  empty: 'Fill this in.',
  tryOut: 'Try it out',
  tryOutShown: 'What stays',
};

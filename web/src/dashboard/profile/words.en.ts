import type * as ru from './words.ru.ts';

export const profile: typeof ru.profile = {
  device: {
    ask: 'You become absent when there is no input in the dashboard. The browser can count work in other programs as well.',
    granted: 'Work in other programs counts as activity too.',
    refused: 'The browser may not follow your activity: only the dashboard counts.',
  },
  work: 'Work with chats',
  opensNext: 'Open the next chat that waits for an answer when one is closed',
  deviceAsk: 'Count the whole computer',
  title: 'My profile',
  lead: 'Clients see only your first name. Supervisors and admins see the last name.',
  name: 'Your name',
  account: 'Account',
  role: 'Role',
  company: 'Company',
  interface: 'Appearance',
  changePassword: 'Change the password',
  changePasswordDone: 'The letter with the link for a new password is on its way',
  saved: 'The name is saved',
};

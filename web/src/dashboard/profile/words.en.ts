import type * as ru from './words.ru.ts';

export const profile: typeof ru.profile = {
  device: {
    ask: 'You’re shown as away when there’s no activity in the dashboard. Your browser can also count work in other programs.',
    granted: 'Work in other programs also counts as activity.',
    refused: 'Your browser isn’t allowed to track activity, so only work in the dashboard counts.',
  },
  work: 'Working with chats',
  opensNext: 'After closing a chat, open the next one waiting for a reply',
  deviceAsk: 'Count activity on the whole computer',
  lead: 'Clients only see your first name. Supervisors and admins also see your last name.',
  name: 'Your name',
  account: 'Account',
  role: 'Role',
  company: 'Company',
  interface: 'Appearance',
  changePassword: 'Change password',
  changePasswordDone: 'An e-mail with a link to change your password is on its way',
  saved: 'Name saved',
};

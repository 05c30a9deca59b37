import type * as ru from './words.ru.ts';

export const status: typeof ru.status = {
  working: 'Working',
  break: 'On a break',
  leaving: 'Wrapping up',
  absent: 'Away',
};

export const statusHint: typeof ru.statusHint = {
  working: 'Active: taking new chats and handling current ones.',
  break: 'At your desk but resting: you get no new chats, and this time doesn’t count as active.',
  leaving: 'Ending your shift soon: finishing current chats, taking no new ones.',
  absent: 'Set by the system when nobody is at the desk.',
};

export const statusOf: typeof ru.statusOf = {
  working: 'Working',
  break: 'On a break',
  leaving: 'Wrapping up',
  absent: 'Away',
};

export const statusSwitch: typeof ru.statusSwitch = {
  activeToday: 'Active today',
  label: (name) => `Status: ${name}`,
  menu: 'Status',
  absentTitle: 'You’re away',
  absentText: 'There’s been no activity for a while, so you aren’t getting new chats.',
  absentBack: (status) => `When you’re back, your status will return to “${status}”.`,
  back: 'I’m back',
  notWorking: 'You aren’t getting new chats right now.',
  setBy: (status, name) => `${name} has set your status to ${status}`,
  start: 'Start working',
};

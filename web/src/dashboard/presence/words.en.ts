import type * as ru from './words.ru.ts';

export const status: typeof ru.status = {
  working: 'Working',
  break: 'On a break',
  leaving: 'Leaving',
  absent: 'Absent',
};

export const statusHint: typeof ru.statusHint = {
  working: 'Active: ready for new conversations and working on the current ones.',
  break: 'At the desk, but resting: no new chats come, and the time does not count as active.',
  leaving: 'Ending the shift soon: finishing the current chats, taking no new ones.',
  absent: 'Only the system sets this, when nobody is at the desk.',
};

export const statusOf: typeof ru.statusOf = {
  working: 'Working',
  break: 'On a break',
  leaving: 'Leaving',
  absent: 'Absent',
};

export const statusSwitch: typeof ru.statusSwitch = {
  activeToday: 'Active today',
  label: (name) => `Status: ${name}`,
  menu: 'Status',
  absentTitle: 'You are absent',
  absentText: 'Nothing has happened at the desk for a while, so no new chats come to you.',
  absentBack: (status) => `When you come back, your status will be “${status}” again.`,
  back: 'Back to active',
  notWorking: 'No new chats come to you at the moment.',
  start: 'Start working',
};

import type * as ru from './words.ru.ts';

export const keys: typeof ru.keys = {
  title: 'Keyboard shortcuts',
  questionMark: 'Open this list with “?”',
  nobodyWaits: 'Nobody is waiting for an answer',
  groups: { chats: 'Between chats', chat: 'In an open chat', writing: 'While answering', places: 'Sections' },
  names: {
    next: 'Next one waiting for an answer',
    following: 'Chat below in the list',
    previous: 'Chat above in the list',
    leave: 'Close what is on top, then the chat panel',
    take: 'Take over or accept',
    note: 'Note, and back to the answer',
    transfer: 'Transfer',
    close: 'Close the chat',
    send: 'Send',
    line: 'New line',
    replies: 'Canned replies',
    hints: 'Insert a suggested answer',
    emoji: 'Emoji',
    desk: 'Dashboard',
    queue: 'Queue',
    history: 'History',
    status: 'Status',
    list: 'This list',
  },
};

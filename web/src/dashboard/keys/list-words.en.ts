import type * as ru from './list-words.ru.ts';

export const keyList: typeof ru.keyList = {
  questionMark: 'Open this list with “?”',
  groups: { chats: 'Between chats', chat: 'In an open chat', writing: 'While writing', places: 'Sections' },
  names: {
    next: 'Next client waiting for a reply',
    following: 'Next chat in the list, or to the right',
    previous: 'Previous chat in the list, or to the left',
    besideCard: 'Open a chat of the list alongside',
    leave: 'Close what’s on top, then the chat panel',
    take: 'Take over or accept',
    note: 'Switch between note and reply',
    transfer: 'Transfer',
    close: 'Close chat',
    beside: 'Open alongside',
    send: 'Send',
    line: 'New line',
    replies: 'Saved replies',
    hints: 'Insert a suggested answer',
    emoji: 'Emoji',
    desk: 'Dashboard',
    queue: 'Queue',
    history: 'History',
    status: 'Status',
    palette: 'Go to a section, person, setting or chat',
    list: 'This list',
  },
};

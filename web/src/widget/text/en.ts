import type { Text } from './text.ts';

export const en: Text = {
  conversation: 'Conversation',
  close: 'Close the chat',
  yourMessage: 'Your message',
  send: 'Send',
  left: (count) => `Characters left: ${count}`,
  tooLong: (count) => `The message is too long: remove ${count} characters`,
  callOperator: 'Call an operator',
  bot: 'Bot',
  you: 'You',
  newChat: 'New conversation',
  typing: (name) => `${name} is typing…`,
  sending: 'Sending…',
  notSent: 'Not sent.',
  retry: 'Try again',
  remove: 'Remove',
  offline: 'No connection. We are restoring it, no message will be lost.',
  noChat: 'The chat is not available now.',
  state: {
    bot: 'The bot is answering',
    assigned: 'An operator is joining…',
    active: (name) => `${name} is answering`,
    closed: 'The conversation is over',
  },
  queue: {
    position: (place) => (place === 1 ? 'You are next in the queue.' : `Your place in the queue: ${place}.`),
    waited: (minutes) => `Waiting for ${minutes} min.`,
  },
  rating: {
    ask: 'How did we help you?',
    mark: (score) => `${score} out of 5`,
    comment: 'What could be better? (optional)',
    sendComment: 'Send the comment',
    thanks: 'Thank you for your mark! You can change it.',
    failed: 'Your mark was not saved. Try again.',
  },
};

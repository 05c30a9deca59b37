import { manyEn as many } from '../../text/plural.ts';
import type * as ru from './words.ru.ts';

export const desk: typeof ru.desk = {
  lists: 'My chats',
  mine: 'mine',
  closed: 'closed',
  mineEmpty: 'All quiet',
  mineEmptyText: 'When the bot calls for your help, the chat appears here.',
  closedEmpty: 'No closed chats yet',
  closedEmptyText: 'The conversations that you have finished will be here.',
  choose: 'Choose a chat',
  chooseText: 'Open a chat from the list on the left.',
  client: (number) => `Client #${number}`,
  noTopic: 'No topic',
  waits: { calm: 'Waiting', soon: 'Waiting, an answer is soon due', late: 'Waiting for too long' },
  waitsFor: (time) => `The client has been waiting for ${time}`,
  noMessages: 'No messages yet',
  left: 'Left the list',
  renew: 'Update the order',
  renewWith: (count) => `Update the order: ${many('new chat', 'new chats')(count)}`,
  unread: many('new message', 'new messages'),
  untaken: 'New',
  muted: 'Muted',
  rated: (score) => `Rated ${score} of 5`,
  you: 'You',
  said: { visitor: 'Client', bot: 'Bot', operator: 'Operator', system: 'System' },
  state: { bot: 'With the bot', queued: 'In the queue', assigned: 'Assigned', active: 'In work', closed: 'Closed' },
  moreFailed: 'The next conversations did not load.',
};

export const queue: typeof ru.queue = {
  title: 'Queue',
  empty: 'The queue is empty',
  emptyText: 'A chat that nobody can take at once will wait here.',
  assign: 'Assign',
  assignTitle: 'Assign an operator',
  assigned: (name) => `Assigned to ${name}`,
  load: (load, max) => `${load} of ${max}`,
  loadLabel: (load, max) => `Chats: ${load} of ${max}`,
  overTitle: 'Assign over the limit?',
  overText: (name, load, max) => `${name} already has ${load} of ${max} chats.`,
  over: 'Assign over the limit',
  nobody: 'Nobody is working now. A chat can be assigned to somebody whose status is Working.',
  team: 'Team',
  manual: 'Manual mode: supervisors and admins assign chats.',
  place: (place) => `No. ${place}`,
  count: many('chat is waiting', 'chats are waiting'),
};

export const chats: typeof ru.chats = {
  title: 'Open chats',
  empty: 'There are no open chats',
  emptyText: 'Every chat that is going on now is here.',
  owner: (name) => `Operator: ${name}`,
  late: 'Waits too long',
  lateAlert: (client, owner) =>
    `${client}: the client has waited too long for an answer${owner === null ? '' : ` (${owner})`}.`,
};

export const reason: typeof ru.reason = {
  'asked-for-person': 'The client asked for a person',
  'cannot-answer': 'The bot has no answer',
  'misunderstood-twice': 'The bot did not understand twice',
  urgent: 'An urgent question',
  attachment: 'The client sent an attachment',
  'bot-failed': 'The bot could not answer',
  'no-knowledge': 'The knowledge base is empty',
  'not-helped': 'The answer of the bot did not help',
  'no-answer': 'The operator did not answer in time',
  'owner-absent': 'The operator is absent',
  'owner-left': 'The operator was deactivated',
  transfer: 'The chat was transferred',
  declined: 'A colleague declined the transfer',
};

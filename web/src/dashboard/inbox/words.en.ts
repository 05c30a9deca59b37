import { manyEn as many } from '../../text/plural.ts';
import type * as ru from './words.ru.ts';

export const desk: typeof ru.desk = {
  lists: 'My chats',
  mine: 'mine',
  closed: 'closed',
  mineEmpty: 'All quiet',
  mineEmptyText: 'When the bot needs your help, the chat will appear here.',
  closedEmpty: 'No closed chats yet',
  closedEmptyText: 'Conversations you’ve finished will appear here.',
  choose: 'Select a chat',
  chooseText: 'Pick a chat from the list on the left.',
  client: (number) => `Client #${number}`,
  noTopic: 'No topic',
  waits: { calm: 'Waiting', soon: 'Waiting, reply due soon', late: 'Waiting too long' },
  waitsFor: (time) => `The client has been waiting for ${time}`,
  hasLeft: 'Left',
  ago: 'ago',
  noMessages: 'No messages yet',
  left: 'No longer in the list',
  renew: 'Refresh order',
  renewWith: (count) => `Refresh order: ${many('new chat', 'new chats')(count)}`,
  unread: many('new message', 'new messages'),
  untaken: 'New',
  muted: 'Muted',
  rated: (score) => `Rated ${score} out of 5`,
  you: 'You',
  said: { visitor: 'Client', bot: 'Bot', operator: 'Operator', system: 'System' },
  state: { bot: 'With the bot', queued: 'In queue', assigned: 'Assigned', active: 'Active', closed: 'Closed' },
  moreFailed: 'More conversations couldn’t be loaded.',
};

export const queue: typeof ru.queue = {
  title: 'Queue',
  empty: 'The queue is empty',
  emptyText: 'Chats that nobody can take right away will wait here.',
  assign: 'Assign',
  assignTitle: 'Assign to an operator',
  assigned: (name) => `Assigned to ${name}`,
  load: (load, max) => `${load} of ${max}`,
  loadLabel: (load, max) => `Chats: ${load} of ${max}`,
  overTitle: 'Assign over the limit?',
  overText: (name, load, max) => `${name} already has ${load} of ${max} chats.`,
  over: 'Assign over the limit',
  nobody: 'Nobody is working right now. Chats can be assigned to people whose status is Working.',
  team: 'Team',
  manual: 'Manual mode: supervisors and admins assign chats.',
  place: (place) => `#${place}`,
  count: many('chat is waiting', 'chats are waiting'),
  close: 'Close chat',
  closed: 'Chat closed',
  closeTitle: 'Close the chat without a reply?',
  closeText: 'The client is still waiting. They’ll see that the conversation has ended, and they can start a new one.',
  closeGone:
    'The client has left the page. If they come back, they’ll see that the conversation has ended, and they can start a new one.',
  gone: (count) => `client left: ${count}`,
};

export const chats: typeof ru.chats = {
  title: 'Open chats',
  empty: 'No open chats',
  emptyText: 'Every chat in progress appears here.',
  owner: (name) => `Operator: ${name}`,
  late: 'Waiting too long',
  lateAlert: (client, owner) =>
    `${client}: the client has been waiting too long for a reply${owner === null ? '' : ` (${owner})`}.`,
};

export const reason: typeof ru.reason = {
  'asked-for-person': 'The client asked for a person',
  'cannot-answer': 'The bot has no answer',
  'misunderstood-twice': 'The bot didn’t understand twice',
  urgent: 'Urgent question',
  attachment: 'The client sent an attachment',
  'bot-failed': 'The bot couldn’t answer',
  'no-knowledge': 'The knowledge base is empty',
  'not-helped': 'The bot’s answer didn’t help',
  'no-answer': 'The operator didn’t reply in time',
  'owner-absent': 'The operator is away',
  'owner-left': 'The operator was deactivated',
  transfer: 'The chat was transferred',
  declined: 'A colleague declined the transfer',
};

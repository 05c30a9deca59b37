import type * as ru from './words.ru.ts';
import { manyEn } from '../../text/plural.ts';

const chats = manyEn('chat', 'chats');
const clients = manyEn('client', 'clients');
const times = manyEn('time', 'times');
const people = manyEn('operator', 'operators');

type Told = Parameters<(typeof ru.rules)['examples']['botIdleMs']>[0];
const about = ({ bound }: Told) => ({ exact: '', 'at-most': 'at most ', 'at-least': 'at least ' })[bound];

export const rules: typeof ru.rules = {
  limits: 'How many chats, and who gives them out',
  targets: 'How quickly we answer',
  away: 'If an operator is away or does not answer',
  gone: 'If a client leaves the queue',
  silence: 'If a client says nothing after an operator’s answer',
  bot: 'If a client says nothing to the bot',
  rating: 'Rating',
  keeping: 'How long things are kept',
  keepingLead: 'How long chats, files and records are kept is set beside everything about personal data.',
  keepingLink: 'Open “Personal data”',
  personLimits: 'Each operator can have a limit of their own in “People”.',
  yesterday: 'Yesterday',
  today: 'Today',
  noFacts: 'No chat has closed yesterday or today yet, so there are no examples.',
  factsFailed: 'The examples from yesterday’s chats did not load.',
  why: {
    absenceMs: 'After so long without mouse or keyboard an operator becomes “Absent” and gets no new chats.',
    absenceGraceMs: 'So long taken chats wait for the operator to come back; then they go to somebody else.',
    maxChats: 'A new operator is given no more chats at once; a supervisor may assign beyond that.',
    queueMode:
      'By themselves: a chat goes to whoever is least busy. By hand: a supervisor or an admin assigns each chat.',
    firstTargetMs:
      'Within this time a client should get a person’s first answer: the timer turns amber at half of it and red at the end.',
    answerTargetMs: 'The same for each further answer in a chat that an operator already has.',
    noAnswerMs: 'If an operator does not take an assigned chat within this time, it goes to somebody else.',
    lateMs: 'If a client waits longer for an answer, supervisors are alerted.',
    goneMs: 'Whoever has no page open for so long lets those pass who have.',
    abandonedMs: 'If they are not back by then, the chat closes. With a phone it waits: you can call back.',
    silenceReminderMs: 'After so much silence the client is asked whether they are still there.',
    silenceCloseMs:
      'If they do not answer that either, the chat closes. It never closes while the client waits for an answer.',
    botIdleMs: 'So long a client may be silent with the bot; then the chat closes. Never while the bot owes an answer.',
    botWarnMs: 'So long before closing the bot warns the client. 0: it closes without a warning.',
    ratingAfter: 'Clients are asked for a rating only after the chats that are ticked.',
  },
  examples: {
    absenceMs: ({ n, day }) =>
      n === 0
        ? `${day} no chat left an operator who was away or did not answer.`
        : `${day} chats left operators who were away or did not answer ${times(n)}.`,
    absenceGraceMs: (told) => `${told.day} ${about(told)}${chats(told.n)} would have gone to somebody else.`,
    maxChats: ({ n, of, day }) => `${day} ${n} of ${people(of)} had so many chats at once.`,
    queueMode: ({ n, day, part }) => `${day} people got ${chats(n)}${part && `, half of them taken within ${part}`}.`,
    firstTargetMs: ({ n, of, day, part }) => `${day} ${n} of ${of} first answers would have kept it: ${part}.`,
    answerTargetMs: ({ n, of, day, part }) => `${day} ${n} of ${of} answers would have kept it: ${part}.`,
    noAnswerMs: (told) => `${told.day} ${about(told)}${chats(told.n)} of ${told.of} would have gone to somebody else.`,
    lateMs: ({ n, day }) => `${day} supervisors would have been called ${times(n)}.`,
    goneMs: (told) => `${told.day} ${about(told)}${clients(told.n)} would have counted as gone.`,
    abandonedMs: (told) => `${told.day} this would have closed ${about(told)}${chats(told.n)}.`,
    silenceReminderMs: (told) => `${told.day} ${about(told)}${clients(told.n)} would have been reminded.`,
    silenceCloseMs: (told) => `${told.day} this would have closed ${about(told)}${chats(told.n)} of ${told.of}.`,
    botIdleMs: (told) => `${told.day} this would have closed ${about(told)}${chats(told.n)} of ${told.of}.`,
    botWarnMs: (told) => `${told.day} ${about(told)}${clients(told.n)} would have been warned.`,
    ratingAfter: ({ n, of, day, part }) =>
      `${day} a rating would have been asked after ${n} of ${of} closed chats${part && `; ${part} gave one`}.`,
  },
};

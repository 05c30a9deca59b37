import { DAY, HOUR, MINUTE } from '#domain/time.ts';
import type { Client } from '#domain/visitor.ts';
import type { Hand } from '../hand.ts';
import {
  answers,
  asks,
  begun,
  being,
  fallen,
  handedOff,
  offeredTo,
  over,
  rated,
  says,
  taken,
  tell,
} from '../made/chats.ts';
import type { Told } from '../made/chats.ts';
import { LONG_TEXT, LONG_WORD } from '../made/long.ts';
import type { Made } from '../made/made.ts';
import { NOW } from '../made/now.ts';
import { ADMIN, NINA, OLEG, TEAM_WITH_ABSENT, VERA } from '../made/team.ts';
import { scenes } from '../scene.ts';
import { LONG_CHATS, LONG_TOPICS, ONE } from './desk.ts';

const AGO = NOW - 9 * MINUTE;
const topic = { topicId: 'delivery', subtopicId: 'late', by: 'bot' as const, confidence: 0.8 };
const client: Partial<Client> = { phone: '+79161234567', name: 'Анна' };
const ACTIVE = tell(taken('open', OLEG, AGO, 'Ну что там?', client), being({ topic }));
const MUTED = tell(
  taken('open', OLEG, AGO, 'купи купи купи', { ...client, mutedUntil: NOW + 50 * MINUTE }),
  being({ topic }),
);
const NAMELESS_MUTED = taken('open', OLEG, AGO, 'купи купи купи', { mutedUntil: NOW + 6 * DAY });
const BLOCKED = taken('open', OLEG, AGO, 'купи', { ...client, blocked: true });
const CLOSED = tell(
  over('open', OLEG, NOW - 3 * HOUR, 'Спасибо!', client),
  rated(5, LONG_TEXT, NOW - HOUR),
  being({ topic }),
);
const BOT = tell(
  begun('open', AGO),
  asks('Где мой заказ?', AGO),
  says(
    {
      kind: 'choices',
      text: 'Уточните, пожалуйста, что вы имели в виду:',
      choices: [
        { entryId: 'a', title: 'Где мой заказ' },
        { entryId: 'b', title: 'Сколько стоит доставка' },
        { entryId: 'c', title: 'Как отменить заказ' },
      ],
    },
    AGO + MINUTE,
  ),
  asks('Где мой заказ', AGO + 2 * MINUTE),
  says(
    { text: 'Заказ едет к вам два дня.', sources: ['Где мой заказ'], closing: 'Я помог?', replies: ['Да', 'Нет'] },
    AGO + 3 * MINUTE,
  ),
);
const QUEUED = tell(BOT, asks('Позовите человека', AGO + 4 * MINUTE), handedOff(AGO + 5 * MINUTE));
const LONG_CHAT = Array.from({ length: 60 }).reduce<Told>(
  (told, _, i) =>
    tell(
      told,
      asks(i % 7 === 0 ? LONG_TEXT : `Вопрос ${i}`, AGO + i * 1_000),
      answers(OLEG, i % 5 === 0 ? LONG_WORD : `Ответ ${i}`, AGO + i * 1_000 + 500),
    ),
  ACTIVE,
);

const mine = (told: Told, more: Partial<Made> = {}): Partial<Made> => ({ self: OLEG, told: [told, ONE], ...more });
const seen = (told: Told, more: Partial<Made> = {}): Partial<Made> => ({ self: ADMIN, told: [told], ...more });
const draft = (text: string) => (hand: Hand) => hand.type('.composer textarea', text);
const sends = async (hand: Hand) => {
  await hand.type('.composer textarea', 'Курьер будет через десять минут.');
  await hand.key('.composer textarea', 'Enter');
};
const notes = [
  { id: 'n1', operatorId: 'vera', firstName: 'Вера', text: 'Постоянный клиент, не спорить.', at: AGO + 3 * MINUTE },
];
const records = (['least-loaded', 'no-answer', 'by-hand'] as const).map((why, i) => ({
  at: AGO + i * MINUTE,
  why,
  operatorId: i === 1 ? null : 'oleg',
  fromId: i === 1 ? 'nina' : null,
  by: i === 2 ? 'vera' : 'routing',
  among: 3,
  load: 2,
}));
const earlier = Array.from({ length: 6 }, (_, i) =>
  tell(over(`earlier-${i}`, OLEG, NOW - (i + 1) * DAY, LONG_TEXT, client), being({ visitorId: 'visitor-open', topic })),
);
const panel = { path: 'mine/open', shows: '.chat .transcript' };

/** Oleg's messages in the browser's storage that the server has not accepted. */
const unsent = (chatId: string, messages: readonly Record<string, unknown>[]) =>
  Object.fromEntries(
    messages.map((message, i) => [
      `rtno.outbox.oleg.${String(i).padStart(15, '0')}-own-${i}`,
      JSON.stringify({ id: `own-${i}`, chatId, at: i, seenSeq: 1, ...message }),
    ]),
  );

/** An open chat, as its owner and as an admin see it. */
export const CHAT = [
  ...scenes('chat', {
    'one that has fallen': {
      ...panel,
      made: mine(tell(fallen('open', OLEG, AGO, 'Где мой заказ?', client), being({ topic }))),
    },
    'of the bot': { ...panel, path: 'chats/open', made: seen(BOT) },
    queued: { ...panel, path: 'queue/open', made: seen(QUEUED, { team: TEAM_WITH_ABSENT }) },
    active: { ...panel, made: mine(ACTIVE) },
    many: { ...panel, made: mine(LONG_CHAT) },
    'very long names': { ...panel, path: 'mine/long-2', made: { self: OLEG, told: LONG_CHATS, topics: LONG_TOPICS } },
    'very long names, as an admin': {
      ...panel,
      path: 'chats/long-1',
      made: { self: ADMIN, told: LONG_CHATS, topics: LONG_TOPICS, records },
    },
    draft: { ...panel, made: mine(ACTIVE), acts: draft('Здравствуйте!\nКурьер\nуже едет.') },
    'over the limit': { ...panel, made: mine(ACTIVE), acts: draft('я'.repeat(4_200)) },
    muted: { ...panel, made: mine(MUTED) },
    'muted, as an admin': { ...panel, path: 'chats/open', made: seen(MUTED) },
    'muted, own chat of an admin': {
      ...panel,
      made: { self: { ...ADMIN, id: 'oleg' }, told: [NAMELESS_MUTED] },
    },
    blocked: { ...panel, path: 'chats/open', made: seen(BLOCKED) },
    closed: { ...panel, path: 'closed/open', made: mine(CLOSED) },
    'an offer': {
      ...panel,
      made: mine(tell(taken('open', NINA, AGO, 'Ну что там?'), offeredTo(OLEG, NINA, LONG_TEXT, AGO + 5 * MINUTE))),
    },
    'refused sending': {
      ...panel,
      made: mine(ACTIVE),
      answers: { send: { refused: { ok: false, reason: 'not-owner' } } },
      acts: sends,
      leads: '.said-failed',
    },
    'offline sending': {
      ...panel,
      made: mine(ACTIVE),
      answers: { send: 'offline' },
      acts: sends,
      leads: '.said-failed',
    },
    'a call for a senior': {
      ...panel,
      made: mine(ACTIVE),
      acts: ({ press }) => press('.chat-head button', /Позвать старшего|Call a supervisor/),
      leads: 'dialog',
    },
    'a note that was begun': { ...panel, made: mine(ACTIVE), memory: { 'rtno.draft.oleg.note.open': LONG_TEXT } },
    'an answer that is held, and one that is asked about': {
      ...panel,
      offline: true,
      made: mine(ACTIVE),
      memory: unsent('open', [
        { state: 'held', heardAt: NOW, text: 'Курьер будет через десять минут.' },
        { state: 'asked', text: LONG_TEXT },
      ]),
      leads: '.said-failed[role=alert]',
    },
    'with notes': {
      ...panel,
      made: mine(ACTIVE, { notes, typing: { visitorAt: NOW + HOUR, operatorAt: null } }),
    },
    'with hints': {
      ...panel,
      made: mine(ACTIVE),
      answers: {
        suggest: {
          output: {
            hints: [1, 2, 3].map((n) => ({ entryId: `e${n}`, title: `Доставка ${n}`, answer: LONG_TEXT })),
          },
        },
      },
      leads: '.hint',
    },
    'earlier dialogs and routing': {
      ...panel,
      path: 'chats/open',
      made: { self: VERA, told: [ACTIVE, ...earlier], records },
    },
    details: {
      ...panel,
      path: 'chats/open',
      made: { self: VERA, told: [ACTIVE, ...earlier], records },
      acts: ({ press }) => press('.chat-details-button button'),
    },
    'editing the client': {
      ...panel,
      path: 'chats/open',
      made: { self: VERA, told: [ACTIVE, ...earlier], records },
      acts: async ({ press }) => {
        await press('.chat-details-button button');
        await press('.plate button[aria-expanded]');
      },
      leads: '.plate form',
    },
    loading: { busy: true, path: 'mine/open', shows: '.spinner', made: mine(ACTIVE, { trouble: { chat: 'loading' } }) },
    gone: { path: 'chats/open', shows: '.empty', made: seen(CLOSED, { trouble: { chat: 'refused' } }) },
  }),
];

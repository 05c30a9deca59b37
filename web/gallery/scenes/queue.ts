import { MINUTE } from '#domain/time.ts';
import { asks, begun, being, handedOff, left, taken, tell } from '../made/chats.ts';
import { COMPANY } from '../made/company.ts';
import { LONG_TEXT, LONG_WORD } from '../made/long.ts';
import { NOW } from '../made/now.ts';
import { ABSENT, ADMIN, NINA, OLEG, TEAM, TEAM_LONG, TEAM_WITH_ABSENT } from '../made/team.ts';
import { scenes } from '../scene.ts';
import { MANY } from './desk.ts';

const waiting = (id: string, minutes: number, words: string, client = {}) =>
  tell(
    begun(id, NOW - (minutes + 2) * MINUTE, client),
    asks(words, NOW - (minutes + 1) * MINUTE),
    handedOff(NOW - minutes * MINUTE),
  );
const QUEUE_OF = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    waiting(`q-${i}`, Math.max(1, 60 - 2 * i), 'Где мой заказ?', i % 2 ? {} : { phone: '+79161234567' }),
  );
const BOT_OF = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    tell(begun(`bot-${i}`, NOW - (i + 2) * MINUTE), asks('Сколько стоит доставка?', NOW - (i + 1) * MINUTE)),
  );
const WITH_LEFT = [
  waiting('here', 2, 'Когда приедет курьер?'),
  tell(waiting('left', 55, 'Где мой заказ?'), left(NOW - 40 * MINUTE)),
  tell(waiting('phone', 75, 'Перезвоните мне', { phone: '+79161234567' }), left(NOW - 70 * MINUTE)),
];
const LONG = [waiting('q-long', 700, LONG_WORD, { name: LONG_WORD }), waiting('q-text', 3, LONG_TEXT)];
const OPEN = [
  ...MANY.slice(0, 5),
  ...QUEUE_OF(3),
  tell(begun('with-bot', NOW - 3 * MINUTE), asks('Сколько стоит доставка?', NOW - 3 * MINUTE)),
  tell(taken('late', NINA, NOW - 40 * MINUTE, 'Вы там?'), being({ alertedAt: NOW - 20 * MINUTE })),
  tell(taken('of absent', ABSENT, NOW - 30 * MINUTE, 'Алло'), being({ alertedAt: NOW - 20 * MINUTE })),
];
const manual = { ...COMPANY, settings: { ...COMPANY.settings, queueMode: 'manual' as const } };

const called = (id: string, reason: string, answeredBy: string | null = null) => {
  const at = NOW - MINUTE;
  const help = {
    id: 'help',
    reason,
    at,
    ...(answeredBy === null ? { answeredBy, answeredAt: null } : { answeredBy, answeredAt: at }),
  };
  return tell(taken(id, NINA, NOW - 9 * MINUTE, 'Верните деньги!'), being({ help }));
};
const CALLS = [
  called('first', 'Клиент ругается и требует директора'),
  called('second', 'Возврат больше моего лимита', ADMIN.id),
];

/** "Очередь" and "Чаты". */
export const QUEUE = [
  ...scenes('queue', {
    empty: { path: 'queue', shows: '.empty', made: {} },
    one: { path: 'queue', shows: '.card', made: { told: QUEUE_OF(1) } },
    many: { path: 'queue', shows: '.card', made: { told: QUEUE_OF(25), company: manual } },
    'some have left': { path: 'queue', shows: '.card', made: { told: WITH_LEFT } },
    'one of them is closed': {
      path: 'queue',
      shows: '.card',
      made: { told: WITH_LEFT },
      acts: ({ press }) => press('.card:last-child .card-actions .button:nth-child(3)'),
      leads: 'dialog',
    },
    'a thousand': { path: 'queue', shows: '.card', made: { told: QUEUE_OF(1_000) } },
    'with the bot': {
      path: 'queue',
      shows: '.card',
      made: { told: OPEN, team: TEAM },
      acts: ({ press }) => press('.tab:nth-child(2)'),
    },
    'with the bot, more than a page': {
      path: 'queue',
      shows: '.tab',
      made: { told: BOT_OF(130), team: TEAM },
      acts: ({ press }) => press('.tab:nth-child(2)'),
      leads: '.list-more .button',
    },
    absent: { path: 'queue', shows: '.card', made: { told: QUEUE_OF(2), team: [...TEAM_WITH_ABSENT] } },
    'very long names': { path: 'queue', shows: '.card', made: { told: LONG, team: TEAM_LONG, company: manual } },
    loading: { busy: true, path: 'queue', shows: '.skeleton', made: { trouble: { queue: 'loading' } } },
    'refused for an operator': { path: 'queue', shows: '.empty', made: { self: OLEG } },
  }),
  ...scenes('chats', {
    empty: { path: 'chats', shows: '.empty', made: { team: TEAM } },
    'of a colleague': { path: 'chats/first', shows: '.take', made: { told: CALLS, team: TEAM } },
    'a long call': {
      path: 'queue',
      shows: '.help-call',
      made: { told: [called('long', LONG_TEXT.slice(0, 500)), called('word', LONG_WORD)], team: TEAM_LONG },
    },
    many: { path: 'chats', shows: '.card', made: { told: OPEN, team: TEAM_WITH_ABSENT } },
    'very long names': { path: 'chats', shows: '.card', made: { self: ADMIN, told: LONG, team: TEAM_LONG } },
    loading: { busy: true, path: 'chats', shows: '.skeleton', made: { trouble: { open: 'loading' } } },
  }),
];

import { MINUTE } from '#domain/time.ts';
import { fallen, over, taken } from '../made/chats.ts';
import { LONG_COMPANY, LONG_TEXT, LONG_TOPIC, LONG_WORD } from '../made/long.ts';
import { COMPANY, TOPICS } from '../made/company.ts';
import { NOW } from '../made/now.ts';
import { OLEG, TEAM } from '../made/team.ts';
import { scenes } from '../scene.ts';

const topic = { topicId: 'delivery', subtopicId: 'late', by: 'bot' as const, confidence: 0.8 };

export const ONE = fallen('one', OLEG, NOW - 2 * MINUTE, 'Где мой заказ?', { phone: '+79161234567' });
export const UNREAD = taken('unread', OLEG, NOW - 7 * MINUTE, 'Ну что там?\nЖду уже час.');
export const MANY = [
  ONE,
  UNREAD,
  ...Array.from({ length: 18 }, (_, i) =>
    taken(`many-${i}`, OLEG, NOW - (10 + 3 * i) * MINUTE, ['Спасибо!', 'Когда привезут?', 'Хочу вернуть чай'][i % 3]!),
  ),
].map((told) => ({ ...told, chat: { ...told.chat, topic } }));
export const LONG_CHATS = [
  fallen('long-1', OLEG, NOW - 600 * MINUTE, LONG_WORD, { name: LONG_WORD, phone: '+79161234567' }),
  taken('long-2', OLEG, NOW - 9 * MINUTE, LONG_TEXT, { name: 'Анна Преображенская-Рождественская' }),
].map((told) => ({ ...told, chat: { ...told.chat, topic: { ...topic, topicId: 'long' } } }));
export const LONG_TOPICS = [
  ...TOPICS,
  { id: 'long', title: LONG_TOPIC, subtopics: [{ id: 'late', title: LONG_TOPIC }] },
];
const closed = Array.from({ length: 30 }, (_, i) => over(`over-${i}`, OLEG, NOW - (60 + 50 * i) * MINUTE, 'Спасибо!'));

/** "Дашборд": the tabs "мои" and "закрытые". */
export const DESK = [
  ...scenes('desk', {
    empty: { path: 'mine', shows: '.empty', made: { self: OLEG } },
    one: { path: 'mine', shows: '.card', made: { self: OLEG, told: [ONE] } },
    many: { path: 'mine', shows: '.card', made: { self: OLEG, told: MANY } },
    unread: { path: 'mine', shows: '.card', made: { self: OLEG, told: [UNREAD] } },
    'very long names': {
      path: 'mine',
      shows: '.card',
      made: { self: OLEG, told: LONG_CHATS, topics: LONG_TOPICS, company: { ...COMPANY, name: LONG_COMPANY } },
    },
    loading: { busy: true, path: 'mine', shows: '.skeleton', made: { self: OLEG, trouble: { mine: 'loading' } } },
    error: { path: 'mine', shows: '.banner', busy: true, made: { self: OLEG, trouble: { mine: 'offline' } } },
    offline: { path: 'mine', shows: '.banner', offline: true, made: { self: OLEG, told: MANY } },
    absent: {
      path: 'mine',
      shows: 'dialog[open]',
      made: {
        self: { ...OLEG, status: 'absent' },
        told: MANY,
        team: [{ ...OLEG, status: 'absent' }, ...TEAM.slice(1)],
      },
    },
    'on a break': { path: 'mine', shows: '.card', made: { self: { ...OLEG, status: 'break' }, told: [ONE] } },
    draft: {
      path: 'mine',
      shows: '.card',
      made: { self: OLEG, told: [UNREAD] },
      memory: { 'rtno.draft.oleg.unread': 'Сейчас уточню у курьера' },
    },
    'offered notifications': {
      path: 'mine',
      shows: '.banner',
      made: { self: OLEG, told: [ONE] },
      memory: { 'rtno.notes.declined': '' },
    },
  }),
  ...scenes('closed', {
    empty: { path: 'closed', shows: '.empty', made: { self: OLEG } },
    many: { path: 'closed', shows: '.card', made: { self: OLEG, told: closed } },
    error: {
      path: 'closed',
      shows: '.list-more',
      made: { self: OLEG, told: closed, trouble: { closedBefore: 'offline' } },
      acts: ({ press }) => press('.list-more .button'),
      leads: '.list-more [role=alert]',
    },
  }),
];

import { HOUR, MINUTE } from '#domain/time.ts';
import { asks, being, begun, fallen, over, taken, takenBy, tell } from '../made/chats.ts';
import { NOW } from '../made/now.ts';
import { LONG, NINA, OLEG, TEAM_LONG, VERA } from '../made/team.ts';
import { scenes } from '../scene.ts';
import { LONG_CHATS, LONG_TOPICS } from './desk.ts';

const topic = { topicId: 'delivery', subtopicId: 'late', by: 'bot' as const, confidence: 0.8 };
const NINAS = tell(
  taken('ninas', NINA, NOW - 9 * MINUTE, 'Верните деньги!', { phone: '+79161234567', name: 'Анна' }),
  being({ topic }),
);
const OWN = taken('own', VERA, NOW - 4 * MINUTE, 'А курьер позвонит?');
const FALLEN = fallen('fallen', OLEG, NOW - 2 * MINUTE, 'Где мой заказ?');
const BOT = tell(begun('bot', NOW - MINUTE), asks('Сколько стоит доставка?', NOW - MINUTE));
const CLOSED = over('closed', OLEG, NOW - 3 * HOUR, 'Спасибо!');
const LONG_OWNED = tell(
  fallen('long-owned', LONG, NOW - 40 * MINUTE, 'Ау', { name: 'Анна Преображенская-Рождественская' }),
  takenBy(LONG, NOW - 39 * MINUTE),
);
const ALL = [NINAS, OWN, FALLEN, BOT, CLOSED];
const made = { self: VERA, told: ALL };
const records = [
  { at: NOW - MINUTE, why: 'by-hand' as const, operatorId: 'nina', fromId: null, by: 'vera', among: 3, load: 2 },
];

/** Chats side by side. */
export const COLUMNS = scenes('columns', {
  none: { path: 'side', shows: '.columns-page .empty', made },
  one: { path: 'side/ninas', shows: '.chat .transcript', made },
  two: { path: 'side/ninas,own', shows: '.chat .transcript', made },
  four: { path: 'side/ninas,own,fallen,bot', shows: '.chat .transcript', made },
  'one is closed': { path: 'side/own,closed,ninas', shows: '.chat .transcript', made },
  'one is not allowed': { path: 'side/ninas,unknown,own', shows: '.chat .transcript', made },
  'one is not allowed, first': { path: 'side/unknown,ninas', shows: '.chat-gone', made },
  loading: {
    busy: true,
    path: 'side/ninas,fallen',
    shows: '.column .spinner',
    made: { ...made, trouble: { chat: 'loading' } },
  },
  'very long names': {
    path: 'side/long-1,long-2,long-owned',
    shows: '.chat .transcript',
    made: { self: VERA, team: TEAM_LONG, told: [...LONG_CHATS, LONG_OWNED], topics: LONG_TOPICS },
  },
  'a whisper in one': {
    path: 'side/ninas,own',
    shows: '.chat .transcript',
    made,
    acts: ({ press }) => press('[data-column="ninas"] .take button', 'Шепнуть|Whisper'),
    leads: '.composer-note',
  },
  'details in one': {
    path: 'side/ninas,own',
    shows: '.chat .transcript',
    made: { ...made, records },
    acts: ({ press }) => press('[data-column="ninas"] .chat-details-button button'),
    leads: '.column .details',
  },
  'a client is blocked': {
    path: 'side/ninas,blocked',
    shows: '.chat-muted',
    made: { ...made, told: [NINAS, taken('blocked', OLEG, NOW - 5 * MINUTE, 'купи', { blocked: true })] },
  },
  'whether to block': {
    path: 'side/own,ninas',
    shows: '.chat .transcript',
    made,
    acts: async ({ press }) => {
      await press('[data-column="ninas"] .menu-root > button');
      await press('[data-column="ninas"] [role=menuitem]:last-child');
    },
    leads: 'dialog[open]',
  },
  'the menu of one': {
    path: 'side/own,ninas',
    shows: '.chat .transcript',
    made,
    acts: ({ press }) => press('[data-column="ninas"] .menu-root > button'),
    leads: '.menu',
  },
  'adding one': {
    path: 'side/ninas',
    shows: '.chat .transcript',
    made,
    acts: ({ press }) => press('.columns-bar > .button'),
    leads: 'dialog[open] .columns-choice',
  },
  'refused for an operator': { path: 'side/ninas', shows: '.empty', made: { ...made, self: OLEG } },
});

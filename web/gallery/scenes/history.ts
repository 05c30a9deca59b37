import { ENDINGS } from '#domain/ending.ts';
import { MINUTE } from '#domain/time.ts';
import { answers, being, over, rated, silentSince, taken, tell } from '../made/chats.ts';
import { LONG_FIRST, LONG_TEXT, LONG_WORD } from '../made/long.ts';
import { NOW } from '../made/now.ts';
import { LONG, OLEG, TEAM_LONG, VERA } from '../made/team.ts';
import { scenes } from '../scene.ts';
import { LONG_TOPICS } from './desk.ts';

const topic = { topicId: 'delivery', subtopicId: 'late', by: 'bot' as const };
const past = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    tell(
      over(
        `past-${i}`,
        i % 3 ? OLEG : VERA,
        NOW - (200 + 90 * i) * MINUTE,
        'Спасибо!',
        i % 2 ? {} : { phone: '+79161234567' },
      ),
      ...(i % 4 ? [rated(((i % 5) + 1) as 1, '', NOW)] : []),
      being(i % 3 ? { topic } : {}),
    ),
  );
const EVERY_END = ENDINGS.map((ending, i) => {
  const at = NOW - (300 + 60 * i) * MINUTE;
  if (ending === 'silent') {
    const talk = taken('end-silent', OLEG, at, 'Спасибо');
    return tell(talk, answers(OLEG, 'Готово', at + 4 * MINUTE), silentSince(at + 20 * MINUTE, at + 30 * MINUTE));
  }
  const owned = ending === 'person' ? {} : { ownerId: null };
  return tell(over(`end-${ending}`, OLEG, at, 'Где мой заказ?'), being({ ending, ...owned }));
});
const LONG_PAST = [
  tell(
    over('past-long', LONG, NOW - 9_000 * MINUTE, LONG_WORD, { name: LONG_FIRST, phone: '+79161234567' }),
    rated(1, LONG_TEXT, NOW),
    being({ topic: { ...topic, topicId: 'long' } }),
  ),
];

/** "История". */
export const HISTORY = scenes('history', {
  empty: { path: 'history', shows: '.empty', made: { self: OLEG } },
  one: { path: 'history', shows: '.history-row', made: { self: OLEG, told: past(1) } },
  'ended in every way': { path: 'history', shows: '.history-row', made: { told: EVERY_END } },
  'filtered by how they ended': {
    path: 'history?ending=abandoned',
    shows: '.history-row',
    made: { told: EVERY_END },
  },
  'opened from a report': {
    path: 'history?from=2026-11-01&to=2026-11-28&counts=waited%3A1-09',
    shows: '.history-row',
    made: { told: past(3) },
  },
  'a dialog that ended in silence': {
    path: 'history/end-silent',
    shows: '.chat .transcript',
    made: { told: EVERY_END },
  },
  many: { path: 'history', shows: '.history-row', made: { told: past(45) } },
  'many, as an operator': { path: 'history', shows: '.history-row', made: { self: OLEG, told: past(45) } },
  'very long names': {
    path: 'history',
    shows: '.history-row',
    made: { told: LONG_PAST, team: TEAM_LONG, topics: LONG_TOPICS },
  },
  'filtered by a long topic': {
    path: 'history?topic=long&rating=5',
    shows: '.history-row',
    made: { told: LONG_PAST, team: TEAM_LONG, topics: LONG_TOPICS },
  },
  'a chat open': { path: 'history/past-0', shows: '.chat .transcript', made: { told: past(10) } },
  loading: {
    busy: true,
    path: 'history',
    shows: '.skeleton, .spinner',
    made: { trouble: { history: 'loading', historyCount: 'loading' } },
  },
  error: {
    path: 'history',
    shows: '[role=alert], .empty',
    made: { trouble: { history: 'offline', historyCount: 'offline' } },
  },
});

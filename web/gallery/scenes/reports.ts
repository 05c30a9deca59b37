import { refuse } from '#domain/refusal.ts';
import { TEAM_WITH_ABSENT, VERA, person } from '../made/team.ts';
import { TODAY, TOPIC_ROWS, answersOf, operatorRows, reportsOf } from '../made/reports.ts';
import { LONG_FIRST } from '../made/long.ts';
import { scenes } from '../scene.ts';
import { LONG_TOPICS } from './desk.ts';

const NAMES = ['Анна', 'Пётр', 'Дарья', 'Юрий', 'Майя', 'Лев', 'Ксения', 'Артём'];
const THOUSAND = Array.from({ length: 1_000 }, (_, i) =>
  person(`many-${i}`, i === 2 ? LONG_FIRST : NAMES[i % NAMES.length]!, i % 50 === 7 ? { active: false } : {}),
);
const TEAM_ROWS = [...operatorRows(TEAM_WITH_ABSENT.map(({ id }) => id)), ...operatorRows(['unknown'])];
const made = { self: VERA, team: TEAM_WITH_ABSENT };
const usual = { made, answers: answersOf(reportsOf(120, { rows: [...TEAM_ROWS, ...TOPIC_ROWS] })) };
const busy = answersOf(reportsOf(1_000, { rows: [...operatorRows(THOUSAND.map(({ id }) => id)), ...TOPIC_ROWS] }));

/** "Отчёты". */
export const REPORTS = scenes('reports', {
  empty: { path: 'reports', shows: '.empty', made, answers: answersOf(reportsOf(0)) },
  overview: { path: 'reports', shows: '.figure-card', ...usual },
  'one day': { path: 'reports?period=today', shows: '.figure-card', ...usual },
  'a year': { path: 'reports?period=last-year', shows: '.figure-card', made, answers: busy },
  'days as a table': {
    path: 'reports?period=7-days',
    shows: '.figure-card',
    ...usual,
    acts: async (hand) => hand.press('.by-day-details > summary'),
    leads: '.figure-table td',
  },
  'a definition open': {
    path: 'reports/waiting',
    shows: '.figure-card',
    ...usual,
    acts: async (hand) => hand.press('.definition-button'),
    leads: '.definition-text',
  },
  'dates upside down and to come': {
    path: 'reports?from=2099-01-01&to=2020-01-01',
    shows: '.banner',
    ...usual,
  },
  bot: { path: 'reports/bot', shows: '.share-bar', ...usual },
  waiting: { path: 'reports/waiting', shows: '.figure-card', ...usual },
  operators: { path: 'reports/operators', shows: '.figure-table-row', ...usual },
  'one operator': { path: 'reports/operators?operator=oleg', shows: '.figure-table-row', ...usual },
  'a thousand operators': {
    path: 'reports/operators',
    shows: '.figure-table-row',
    made: { self: VERA, team: THOUSAND },
    answers: busy,
  },
  topics: { path: 'reports/topics', shows: '.length-list', ...usual },
  'long topics': {
    path: 'reports/topics?topic=long',
    shows: '.length-list',
    ...usual,
    made: { ...made, topics: LONG_TOPICS },
  },
  ratings: { path: 'reports/ratings', shows: '.figure-card', ...usual },
  when: { path: 'reports/when', shows: '.heat-map', ...usual },
  'being rebuilt, corrected and not whole': {
    path: `reports?from=${TODAY}&to=${TODAY}`,
    shows: '.notes',
    made,
    answers: answersOf(
      reportsOf(120, {
        notes: [
          { kind: 'rebuilding', why: 'time-zone', done: 1_200, total: 4_800 },
          { kind: 'pending', chats: 41 },
          { kind: 'older', chats: 1 },
          { kind: 'counted', chats: 312 },
          { kind: 'corrected', operatorIds: ['oleg', 'nina', 'unknown'] },
        ],
      }),
    ),
  },
  loading: {
    busy: true,
    path: 'reports',
    shows: '.report-loading',
    made,
    answers: { report: 'silent' },
  },
  'loading for long': {
    busy: true,
    path: 'reports?period=last-year',
    shows: '.report-loading .progress',
    made,
    answers: { report: { share: 0.42 } },
  },
  'too wide a combination': {
    path: 'reports/operators?topic=delivery',
    shows: '.empty',
    made,
    answers: { report: { refused: refuse('report-too-wide', { chats: 12_000, most: 5_000 }) } },
  },
  error: { path: 'reports', shows: '.empty', made, answers: { report: 'offline' } },
});

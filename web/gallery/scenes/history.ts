import { ENDINGS } from '#domain/ending.ts';
import type { SavedView } from '#domain/saved-view.ts';
import { DAY, MINUTE } from '#domain/time.ts';
import { answers, being, over, rated, silentSince, taken, tell } from '../made/chats.ts';
import { COMPANY } from '../made/company.ts';
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

/** Conversations in which something is to be found: short and long lines, of the client and of the bot. */
const LONG_SAID = `${'Добрый день! '.repeat(10)}Скажите, пожалуйста, когда курьер привезёт мой заказ: ${'я жду его с самого утра и никуда не могу уйти. '.repeat(6)}`;
const SAID = [
  tell(over('said-1', OLEG, NOW - 300 * MINUTE, 'Где мой заказ № 12 345? Обещали ещё вчера, курьер не звонил.')),
  tell(over('said-2', VERA, NOW - 900 * MINUTE, LONG_SAID, { name: 'Ирина' })),
  tell(over('said-3', LONG, NOW - 1_900 * MINUTE, `Заказы ${LONG_WORD} курьер`, { name: LONG_FIRST })),
];
const views = (...titles: readonly string[]): readonly SavedView[] =>
  titles.map((title, place) => ({
    id: `view-${place}`,
    title,
    search: `?period=week&rating=${(place % 5) + 1}`,
    place,
  }));
const words = (typed: string) => `history#${new URLSearchParams({ words: typed }).toString()}`;
const SHARED_VIEWS = views('Низкие оценки', 'Жалобы на курьеров');
const OWN_VIEWS = views('Возвраты', 'Без ответа');

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
  'found by words': { path: words('заказы курьер'), shows: '.history-found', made: { told: SAID } },
  'found by words, a chat open': {
    path: 'history/said-2#words=%D0%B7%D0%B0%D0%BA%D0%B0%D0%B7&at=1',
    shows: '.said.found mark',
    made: { told: SAID },
  },
  'words that nobody has said': { path: words('верблюд'), shows: '.empty', made: { told: SAID } },
  'words of another layout': { path: words('pfrfp'), shows: '.empty .button', made: { told: SAID } },
  'words that any text holds': { path: words('и в на'), shows: '.empty', made: { told: SAID } },
  'words of earlier chats still to come': {
    path: words('заказ'),
    shows: '.history-unfinished',
    made: { told: SAID, company: { ...COMPANY, wordsFrom: NOW - 90 * DAY } },
  },
  'kept searches': {
    path: 'history?period=week&rating=1',
    shows: '.view',
    made: { self: OLEG, told: past(3), sharedViews: SHARED_VIEWS, ownViews: OWN_VIEWS },
  },
  'kept searches with very long names': {
    path: 'history?period=month',
    shows: '.view',
    made: { told: past(3), sharedViews: views(...Array.from({ length: 12 }, (_, i) => `${i} ${LONG_FIRST}`)) },
  },
  'a search to keep': {
    path: 'history?period=today',
    shows: '.history-summary .button',
    made: { told: past(3) },
    acts: ({ press }) => press('.history-summary .button'),
    leads: 'dialog[open]',
  },
  'kept searches to change': {
    path: 'history?period=today',
    shows: '.views .button.bare',
    made: { told: past(3), sharedViews: SHARED_VIEWS, ownViews: OWN_VIEWS },
    acts: ({ press }) => press('.views .button.bare'),
    leads: 'dialog[open]',
  },
  'a topic that is gone and somebody who left': {
    path: 'history?topic=gone&operator=gone',
    shows: '.history-gone',
    made: { told: past(3) },
  },
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

import type { Review } from '#domain/review/review.ts';
import { MINUTE } from '#domain/time.ts';
import { over, rated, tell } from '../made/chats.ts';
import { LONG_TEXT, LONG_WORD } from '../made/long.ts';
import { NOW } from '../made/now.ts';
import { ADMIN, OLEG, VERA } from '../made/team.ts';
import { scenes } from '../scene.ts';

const low = (count: number, comment = 'Долго ждал и не получил ответа') =>
  Array.from({ length: count }, (_, i) =>
    tell(
      over(`low-${i}`, i % 2 ? VERA : OLEG, NOW - (200 + 90 * i) * MINUTE, 'Где мой заказ?'),
      rated(i % 3 ? 2 : 1, i % 4 === 3 ? '' : comment, NOW),
    ),
  );
const verdict = (id: string, more: Partial<Review> = {}): Review => ({
  id,
  operatorId: OLEG.id,
  closedAt: NOW - 200 * MINUTE,
  score: 1,
  by: VERA.id,
  at: NOW - 30 * MINUTE,
  marks: [
    { id: 'polite', title: 'Вежливость', weight: 1, mark: 4 },
    { id: 'right', title: 'Ответил верно и полно', weight: 3, mark: 2 },
    { id: 'quick', title: 'Скорость', weight: 1, mark: null },
  ],
  comment: 'Вежливо, но клиент так и не узнал, где заказ. Проверяйте статус у склада.',
  total: 38,
  seenAt: null,
  answer: null,
  ...more,
});
const ANSWERED = verdict('low-0', {
  seenAt: NOW - 20 * MINUTE,
  answer: { text: 'Понял, буду уточнять у склада.', at: NOW - 19 * MINUTE },
});
const LONG_CARD = {
  criteria: Array.from({ length: 12 }, (_, i) => ({
    id: `c${i}`,
    title: `${LONG_WORD} ${i}`.slice(0, 120),
    weight: 10,
  })),
  proposals: true,
};

/** "Качество", the verdicts in the profile, and who gets reports. */
export const REVIEWS = [
  ...scenes('reviews', {
    empty: { path: 'reviews', shows: '.empty', made: { self: VERA } },
    many: { path: 'reviews', shows: '.reviews-row', made: { self: VERA, told: low(40) } },
    'judged ones, as an admin': {
      path: 'reviews?state=all',
      shows: '.reviews-row',
      made: { self: ADMIN, told: low(5), reviews: [verdict('low-0'), verdict('low-2', { total: null })] },
    },
    'a chat to judge': { path: 'reviews/low-0', shows: '.verdict form', made: { self: VERA, told: low(3) } },
    'a verdict that was answered': {
      path: 'reviews/low-0?state=all',
      shows: '.verdict-made',
      made: { self: VERA, told: low(3), reviews: [ANSWERED] },
    },
    'very long words': {
      path: 'reviews/low-0',
      shows: '.verdict form',
      made: { self: VERA, told: low(2, LONG_TEXT), card: LONG_CARD },
    },
    'what the model proposes': {
      path: 'reviews/low-0',
      shows: '.verdict form',
      made: {
        self: VERA,
        told: low(1),
        card: { criteria: verdict('').marks.map(({ id, title, weight }) => ({ id, title, weight })), proposals: true },
      },
      answers: {
        proposeReview: {
          output: {
            marks: [
              {
                id: 'polite',
                mark: 4,
                why: 'Оператор поздоровался.',
                citations: [{ seq: 1, quote: 'Где мой заказ?' }],
              },
              { id: 'right', mark: null, why: '', citations: [] },
              { id: 'quick', mark: null, why: '', citations: [] },
            ],
          },
        },
      },
      acts: async ({ press }) => press('.verdict form .button'),
      leads: '.verdict-proposal',
    },
    failed: { path: 'reviews', shows: '.empty', made: { self: VERA, trouble: { history: 'offline' } } },
    'the criteria': {
      path: 'reviews',
      shows: '.reviews-tools',
      made: { self: ADMIN },
      acts: async ({ press }) => press('.reviews-tools button'),
      leads: '.criterion-row',
    },
  }),
  ...scenes('report letters', {
    empty: { path: 'report-letters', shows: '.empty', made: { self: ADMIN } },
    'asked, getting and gone': {
      path: 'report-letters',
      shows: '.item',
      made: {
        self: ADMIN,
        reportLetters: (['asked', 'on', 'off'] as const).map((state, i) => ({
          id: state,
          companyId: 'company',
          email: i === 2 ? `${'very-long-name-'.repeat(8)}@example.com` : `${state}@example.com`,
          every: i === 1 ? ('day' as const) : ('week' as const),
          weekday: 1,
          hour: 9,
          language: 'ru' as const,
          state,
          proof: null,
          leave: '',
          dueAt: state === 'on' ? NOW + 600 * MINUTE : null,
        })),
      },
    },
    form: {
      path: 'report-letters',
      shows: '.page-head',
      made: { self: ADMIN },
      acts: async ({ press }) => press('.page-head button'),
      leads: 'dialog form',
    },
  }),
  ...scenes('own reviews', {
    'some, one of them new': {
      path: 'profile',
      shows: '.own-review',
      made: {
        self: OLEG,
        reviews: [verdict('low-0'), { ...ANSWERED, id: 'low-2', at: NOW - 90 * MINUTE }],
      },
    },
  }),
];

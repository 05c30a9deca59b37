import type { Topic } from '#domain/topic.ts';
import { NOW } from '../made/now.ts';
import { TOPIC_ROWS, answersOf, reportsOf } from '../made/reports.ts';
import { scenes } from '../scene.ts';
import { LONG_TOPICS } from './desk.ts';

const topic = (id: string, title: string): Topic => ({ id, title, subtopics: [] });
const MANY: readonly Topic[] = Array.from({ length: 30 }, (_, i) => ({
  ...topic(`t${i}`, `Тема ${i + 1}`),
  subtopics: Array.from({ length: i % 7 }, (_, j) => ({ id: `s${j}`, title: `Подтема ${j + 1}` })),
}));
const merged = (id: string, stage: 'moving' | 'over'): Topic => ({
  ...topic(id, 'Почта'),
  life: { is: 'merged', into: 't1', subtopics: {}, at: NOW, done: 120, total: 300, stage },
});
const IN_EACH_STATE: readonly Topic[] = [
  ...MANY.slice(0, 4),
  { ...MANY[4]!, life: { is: 'retired', at: NOW } },
  merged('m1', 'moving'),
  merged('m2', 'over'),
];
const add = {
  acts: ({ press }: { press: (selector: string) => Promise<void> }) => press('.page-head button'),
  leads: 'dialog[open]',
};

/** "Темы". */
export const TOPICS = scenes('topics', {
  empty: { path: 'topics', shows: '.empty', made: { topics: [] } },
  many: { path: 'topics', shows: '.item', made: { topics: MANY } },
  'merged and retired': { path: 'topics', shows: '.banner', made: { topics: IN_EACH_STATE } },
  'with figures': {
    path: 'topics',
    shows: '.topics-title a',
    made: {},
    answers: answersOf(reportsOf(120, { rows: TOPIC_ROWS })),
  },
  'merging one': {
    path: 'topics',
    shows: '.item',
    made: {},
    acts: async ({ press }) => {
      await press('.topics-tools [aria-haspopup]');
      await press('[role="menuitem"]');
    },
    leads: 'dialog[open]',
  },
  'subtopics of one': {
    path: 'topics',
    shows: '.item',
    made: { topics: [{ ...MANY[3]!, subtopics: [...MANY[3]!.subtopics, { id: 'r', title: 'Дрон', retired: true }] }] },
    acts: ({ press }) => press('.topics-tools .button:nth-child(3)'),
    leads: 'dialog[open]',
  },
  'very long names': { path: 'topics', shows: '.item', made: { topics: LONG_TOPICS } },
  loading: { busy: true, path: 'topics', shows: '.spinner', made: { trouble: { topics: 'loading' } } },
  'a new one': { path: 'topics', shows: '.item', made: {}, ...add },
});

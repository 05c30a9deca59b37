import { scenes } from '../scene.ts';
import { LONG_TOPICS } from './desk.ts';

const MANY = Array.from({ length: 30 }, (_, i) => ({
  id: `t${i}`,
  title: `Тема ${i + 1}`,
  subtopics: Array.from({ length: i % 7 }, (_, j) => ({ id: `s${j}`, title: `Подтема ${j + 1}` })),
}));
const add = {
  acts: ({ press }: { press: (selector: string) => Promise<void> }) => press('.page-head button'),
  leads: 'dialog[open]',
};

/** "Темы". */
export const TOPICS = scenes('topics', {
  empty: { path: 'topics', shows: '.empty', made: { topics: [] } },
  many: { path: 'topics', shows: '.item', made: { topics: MANY } },
  'very long names': { path: 'topics', shows: '.item', made: { topics: LONG_TOPICS } },
  loading: { busy: true, path: 'topics', shows: '.spinner', made: { trouble: { topics: 'loading' } } },
  'a new one': { path: 'topics', shows: '.item', made: {}, ...add },
});

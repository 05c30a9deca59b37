import type * as ru from './words.ru.ts';

export const filters: typeof ru.filters = {
  shown: 'Filters',
  chosen: (count) => `Filters: ${count}`,
  topic: 'Topic',
  anyTopic: 'All topics',
  noTopic: 'No topic',
  retired: (title) => `${title} (archived)`,
  goneTopic: 'Deleted topic',
  subtopic: 'Subtopic',
  anySubtopic: 'All subtopics',
  goneSubtopic: 'Deleted subtopic',
  operator: 'Operator',
  anyOperator: 'All operators',
  noOperator: 'No operator',
  goneOperator: 'Unknown operator',
  rating: 'Rating',
  stars: (score) => `Rated ${score}`,
  unrated: 'Not rated',
};

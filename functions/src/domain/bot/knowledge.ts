import type { Versioned } from '../form.ts';

/**
 * One thing that the company's bot can answer. `phrasings` are examples of how visitors ask for it, `title` names it on a
 * "did you mean" button and is one more example. Only `active` entries are trained and answered.
 */
export type KnowledgeEntry = Versioned & {
  id: string;
  title: string;
  phrasings: readonly string[];
  answer: string;
  topicId: string;
  subtopicId: string | null;
  active: boolean;
};

import type { Ms } from './time.ts';
import type { CompanySettings } from './settings.ts';

/** A company that uses the product: the tenant whose data nobody else sees. */
export type Company = {
  id: string;
  name: string;
  settings: CompanySettings;
  /** Grows with each change of the knowledge base, so that a running bot notices it. */
  knowledgeVersion: number;
  createdAt: Ms;
};

/** A topic of conversation with its subtopics, written by an admin. */
export type Topic = { id: string; title: string; subtopics: readonly { id: string; title: string }[] };

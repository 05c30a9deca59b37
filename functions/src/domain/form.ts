import type { Current, Refused } from './refusal.ts';
import { same } from './same.ts';

/**
 * A document that people change in forms. `formVersion` counts the changes of what its form shows. Missing means 0: never changed, or saved before
 * there were versions.
 */
export type Versioned = { formVersion?: number };

/**
 * What a form shows of each kind of document. The store raises the version with every save that changes one of these fields, whoever makes it (a
 * form, a filed question, the bot). So a form never overwrites a change that it has not shown.
 */
export const FORM_FIELDS = {
  company: ['name', 'settings'],
  entry: ['title', 'phrasings', 'answer', 'topicId', 'subtopicId', 'active', 'validFrom', 'validUntil', 'translations'],
  topic: ['title', 'subtopics'],
  group: ['title', 'kind', 'topics', 'channels', 'pages', 'languages', 'hours'],
  reply: ['title', 'text', 'folder'],
  view: ['title', 'search'],
  review: ['marks', 'comment'],
  letter: ['email', 'every', 'weekday', 'hour', 'language'],
  card: ['criteria', 'proposals'],
  look: ['color', 'side', 'aside', 'above', 'titles', 'avatar', 'languages', 'sites'],
  operator: ['firstName', 'role', 'active', 'maxChats'],
  profile: ['lastName'],
  visitor: ['phone', 'extension', 'name'],
  chat: ['topic', 'description'],
} as const satisfies Record<string, readonly string[]>;

/** The version of what a form shows of one document or several: with several it grows with each of them. */
export function versionOf(...documents: readonly Versioned[]): number {
  return documents.reduce((sum, { formVersion = 0 }) => sum + formVersion, 0);
}

/** What a form of this kind shows of a document. */
export function currentOf(kind: keyof typeof FORM_FIELDS, document: Versioned): Current {
  const fields: Readonly<Record<string, unknown>> = { ...document };
  return {
    version: versionOf(document),
    values: Object.fromEntries(FORM_FIELDS[kind].map((field) => [field, fields[field] ?? null])),
  };
}

/**
 * The document with the version that the store will give it when it is saved. This is for code that copies the version elsewhere in the same save,
 * as chats copy that of their client.
 */
export function raised<T extends Versioned>(kind: keyof typeof FORM_FIELDS, before: Versioned, after: T): T {
  return same(currentOf(kind, before).values, currentOf(kind, after).values)
    ? after
    : { ...after, formVersion: versionOf(before) + 1 };
}

/**
 * May a form be saved that began on `version`? It may also if every wanted value is stored already: then the form was saved before and perhaps its
 * answer was lost. Refuses `changed-meanwhile` with what is stored now.
 */
export function upToDate(
  current: Current,
  version: number,
  wanted: Readonly<Record<string, unknown>>,
): { ok: true } | Refused {
  const isSo = Object.entries(wanted).every(([field, value]) => same(current.values[field], value));
  return version === current.version || isSo ? { ok: true } : { ok: false, reason: 'changed-meanwhile', current };
}

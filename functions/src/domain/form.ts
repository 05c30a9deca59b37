import type { Current, Refused } from './refusal.ts';
import { same } from './same.ts';

/** A document that people change in forms: how often what they see of it has changed. Missing is 0: never, or saved before there were versions. */
export type Versioned = { formVersion?: number };

/**
 * What a form shows of each kind of document. The store counts a version for every save that changes one of these, whoever makes it (a form, a
 * filed question, the bot), so no form is ever saved over something that it has not shown.
 */
export const FORM_FIELDS = {
  company: ['name', 'settings'],
  entry: ['title', 'phrasings', 'answer', 'topicId', 'subtopicId', 'active'],
  topic: ['title', 'subtopics'],
  reply: ['title', 'text'],
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
 * The document with the version that it will have once it is saved: the store counts the same. For whoever shows the version elsewhere in the same
 * save, as chats do of their client.
 */
export function raised<T extends Versioned>(kind: keyof typeof FORM_FIELDS, before: Versioned, after: T): T {
  return same(currentOf(kind, before).values, currentOf(kind, after).values)
    ? after
    : { ...after, formVersion: versionOf(before) + 1 };
}

/**
 * May a form be saved that began on `version`? What it wants and is so already is as good as saved: the first answer may have been lost.
 * Refuses `changed-meanwhile` with what is so now.
 */
export function upToDate(
  current: Current,
  version: number,
  wanted: Readonly<Record<string, unknown>>,
): { ok: true } | Refused {
  const isSo = Object.entries(wanted).every(([field, value]) => same(current.values[field], value));
  return version === current.version || isSo ? { ok: true } : { ok: false, reason: 'changed-meanwhile', current };
}

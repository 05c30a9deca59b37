import type { AuditRow } from '#domain/audit-query.ts';
import type { Telling } from './value.ts';
import { fieldWords, valueWords } from './value.ts';
import type { Text } from './words.ts';

/** One field of a change in words: as it was, and as it became; null where the thing was not there. */
export type Difference = { field: string; label: string; before: string | null; after: string | null };

/** What an entry's command has done, in words. */
export function actionWords(
  { command, before, undoes }: Pick<AuditRow, 'command' | 'before' | 'undoes'>,
  { audit }: Text,
): string {
  const made = before === null && undoes === undefined ? audit.made[command] : undefined;
  return made ?? (audit.commands as Readonly<Record<string, string>>)[command] ?? audit.oldAction;
}

/** The fields that a change has changed, in the order in which the entry tells them. */
export function differencesOf(
  { before, after }: Pick<AuditRow, 'before' | 'after'>,
  telling: Telling,
): readonly Difference[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const say = (told: AuditRow['before'], field: string) =>
    told === null || !Object.hasOwn(told, field) ? null : valueWords(field, told[field], telling);
  return fields.map((field) => ({
    field,
    label: fieldWords(field, telling.text),
    before: say(before, field),
    after: say(after, field),
  }));
}

/** What the entry is about, by its name: a person, a topic, a reply; null where the entry and this page know no name. */
export function thingWords(
  { about, before, after }: Pick<AuditRow, 'about' | 'before' | 'after'>,
  { name, topics, text }: Telling,
): string | null {
  const title = after?.['title'] ?? before?.['title'];
  if (typeof title === 'string') return title;
  if (about.what === 'person' || about.what === 'self') return name(about.id) ?? text.audit.unknownPerson;
  if (about.what === 'topic') return topics?.find(({ id }) => id === about.id)?.title ?? null;
  return null;
}

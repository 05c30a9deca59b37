import type { Topic } from '#domain/topic.ts';
import { partsOfSpan, spanOf } from '../time/span.ts';
import type { Text } from './words.ts';

/** What turns values of the audit into words. Names and topics may be of what is no longer there. */
export type Telling = {
  text: Text;
  moment: (at: number) => string;
  name: (uid: string) => string | null;
  topics: readonly Topic[] | undefined;
};

/** The name of a field in words; one of a version that this page does not know by its own name. */
export function fieldWords(field: string, { audit }: Text): string {
  return (audit.fields as Readonly<Record<string, string>>)[field] ?? field;
}

/** A value of a field as people say it. */
export function valueWords(field: string, value: unknown, telling: Telling): string {
  const { text } = telling;
  const { audit } = text;
  if (value === null || value === undefined || value === '') return audit.nothing;
  if (typeof value === 'boolean') return value ? audit.yes : audit.no;
  if (typeof value === 'number') return numberWords(field, value, telling);
  if (typeof value === 'string') return ofString(field, value, telling);
  if (Array.isArray(value))
    return value.map((item) => valueWords(field, titleOf(item), telling)).join(', ') || audit.nothing;
  const parts = Object.entries(value as Readonly<Record<string, unknown>>).filter(([, part]) => part !== null);
  if (parts.every(([name]) => name === 'topicId' || name === 'subtopicId' || name === 'by'))
    return parts
      .filter(([name]) => name !== 'by')
      .map(([name, part]) => valueWords(name, part, telling))
      .join(', ');
  return (
    parts.map(([name, part]) => `${fieldWords(name, text)}: ${valueWords(name, part, telling)}`).join('; ') ||
    audit.nothing
  );
}

/** What has a title is told by it. */
const titleOf = (item: unknown): unknown =>
  typeof item === 'object' && item !== null && 'title' in item ? item.title : item;

function numberWords(field: string, value: number, { text, moment }: Telling): string {
  if (field.endsWith('Ms')) {
    const { typed, unit } = partsOfSpan(spanOf(value));
    return `${typed} ${text.common.units[unit]}`;
  }
  const isMoment = field.endsWith('At') || field.endsWith('Until') || field === 'from' || field === 'to';
  return isMoment ? moment(value) : String(value);
}

function ofString(field: string, value: string, { text, name, topics }: Telling): string {
  const known = (words: Readonly<Record<string, string>>) => words[value] ?? value;
  switch (field) {
    case 'role':
      return known(text.role);
    case 'status':
      return known(text.statusOf);
    case 'locale':
    case 'language':
      return known(text.common.languages);
    case 'ownerId':
    case 'receiver':
      return name(value) ?? text.audit.unknownPerson;
    case 'topicId':
      return topics?.find(({ id }) => id === value)?.title ?? text.filters.goneTopic;
    case 'subtopicId':
      return subtopicsOf(topics).find(({ id }) => id === value)?.title ?? text.filters.goneSubtopic;
    default:
      return oneOf(field, value, text);
  }
}

/** A value that is one of several, in words; any other as it is. */
function oneOf(field: string, value: string, { audit }: Text): string {
  return audit.values[field]?.[value] ?? value;
}

const subtopicsOf = (topics: readonly Topic[] | undefined) => topics?.flatMap(({ subtopics }) => subtopics) ?? [];

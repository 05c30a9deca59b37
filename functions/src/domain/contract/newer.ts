import * as v from 'valibot';
import { DROP_UNKNOWN } from './drop-unknown.ts';
import { parseInput } from './fields.ts';
import type { Parsed } from './fields.ts';

/** How many unknown fields are dropped at most. */
const MOST = 30;

/** Parses an input that may be of a newer version. Drops the fields that the schema does not know, and a language that it does not know, if `unknown` says so. */
export function parseNewer<S extends v.GenericSchema>(schema: S, input: unknown, unknown: unknown): Parsed<S> {
  if (unknown !== DROP_UNKNOWN) return parseInput(schema, input);
  let given = input;
  for (let dropped = 0; dropped < MOST; dropped++) {
    const { issues = [] } = v.safeParse(schema, given);
    const path = issues.find(isNews)?.path?.map(({ key }) => key);
    if (path === undefined) break;
    given = without(given, path);
  }
  return parseInput(schema, given);
}

/** Is it about something that a newer version may have added? A known field with a wrong value is a mistake in every version. */
const isNews = ({ type, expected, path }: v.BaseIssue<unknown>): boolean =>
  (type === 'strict_object' && expected === 'never') || (type === 'picklist' && path?.at(-1)?.key === 'locale');

function without(value: unknown, [key, ...deeper]: readonly unknown[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item, i) => (i === key ? without(item, deeper) : item));
  const kept = Object.entries(value).filter(([name]) => deeper.length > 0 || name !== key);
  return Object.fromEntries(kept.map(([name, inner]) => [name, name === key ? without(inner, deeper) : inner]));
}

import * as v from 'valibot';
import type { KnowledgeEntry } from '../knowledge.ts';
import { phraseKey } from '../phrase.ts';
import { tokenize } from '../tokenize.ts';
import { wordsOf } from '../word.ts';
import { isGrounded } from './grounded.ts';
import { nameOf } from './prompt.ts';

/** The only shape of reply that is accepted from a language model. */
export const Verdict = v.strictObject({
  entryIds: v.pipe(v.array(v.pipe(v.string(), v.maxLength(3))), v.maxLength(3)),
  text: v.pipe(v.string(), v.maxLength(4_000)),
});
export const Suggestions = v.strictObject({ phrasings: v.pipe(v.array(v.string()), v.maxLength(30)) });

const MOST_SUGGESTIONS = 10;
const LONGEST_PHRASING = 200;

/** What a model has judged: the entries that answer, and the answer in its words. */
export type Judged = { entries: readonly [KnowledgeEntry, ...KnowledgeEntry[]]; text: string };

/** Reads a model's reply. Null for anything but an answer whose entries are among the candidates and which says no more than they do. */
export function verdictOf(reply: string, candidates: readonly KnowledgeEntry[]): Judged | null {
  const said = read(Verdict, reply);
  if (said === null) return null;
  const chosen = [...new Set(said.entryIds)].map((name) => candidates.find((_, i) => nameOf(i) === name));
  const entries = chosen.filter((entry) => entry !== undefined);
  const [first, ...more] = entries;
  if (first === undefined || entries.length < chosen.length) return null;
  const text = said.text.trim();
  return isGrounded(text, entries) ? { entries: [first, ...more], text } : null;
}

/** New phrasings out of a model's reply, for an admin to approve: none that any of `known` has, none twice. Null for anything but phrasings. */
export function suggestionsOf(
  reply: string,
  known: readonly Pick<KnowledgeEntry, 'title' | 'phrasings'>[],
): string[] | null {
  const said = read(Suggestions, reply);
  if (said === null) return null;
  const keyOf = (text: string) => phraseKey(wordsOf(text).map(({ stem }) => stem));
  const seen = new Set(known.flatMap(({ title, phrasings }) => [title, ...phrasings]).map(keyOf));
  return said.phrasings
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter((one) => {
      const key = keyOf(one);
      if (one.length > LONGEST_PHRASING || tokenize(one).length === 0 || seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, MOST_SUGGESTIONS);
}

function read<S extends v.GenericSchema>(schema: S, reply: string): v.InferOutput<S> | null {
  try {
    // Many models put JSON between fences, whatever they are told.
    const parsed = v.safeParse(schema, JSON.parse(reply.trim().replace(/^```(?:json)?\s*|\s*```$/g, '')));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

import * as v from 'valibot';

/** Which fields of an input are wrong and how ("text": "too-long"). It holds no values, since they may be somebody's message. */
export type FieldProblems = Readonly<Record<string, string>>;

export type Parsed<S extends v.GenericSchema> =
  | { ok: true; value: v.InferOutput<S> }
  | { ok: false; problems: FieldProblems };

/** Parses an input; when it is wrong, names the wrong fields. */
export function parseInput<S extends v.GenericSchema>(schema: S, input: unknown): Parsed<S> {
  // The schema library takes a list for an object and would report missing fields.
  if (Array.isArray(input)) return { ok: false, problems: { input: 'strict-object' } };
  const result = v.safeParse(schema, input);
  if (result.success) return { ok: true, value: result.output };
  const problems: Record<string, string> = {};
  for (const issue of result.issues) {
    const path = issue.path?.map((item) => String(item.key)).join('.') ?? '';
    problems[path || 'input'] ??= /^[a-z-]+$/.test(issue.message) ? issue.message : issue.type.replaceAll('_', '-');
  }
  return { ok: false, problems };
}

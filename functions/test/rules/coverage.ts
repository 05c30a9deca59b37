import { HOST } from './database.ts';

type Value = { value: Record<string, unknown>; count: number };
type Expression = {
  sourcePosition: { line: number; currentOffset: number; endOffset: number };
  values?: Value[];
  children?: Expression[];
};

/** An expression of the rules and its values so far: true, false, or neither (another value, or an error, which refuses). */
export type Outcome = { line: number; text: string; outcomes: ReadonlySet<'true' | 'false' | 'error' | 'value'> };

/** The values of each expression of this project's rules in all requests so far, as the emulator reports them. */
export async function readCoverage(projectId: string): Promise<Outcome[]> {
  const answer = await fetch(`http://${HOST}/emulator/v1/projects/${projectId}:ruleCoverage`);
  const { rules, report } = (await answer.json()) as { rules: { files: { content: string }[] }; report: Expression[] };
  const source = rules.files[0]!.content;
  const flat = (expression: Expression): Expression[] => [expression, ...(expression.children ?? []).flatMap(flat)];
  return report.flatMap(flat).map(({ sourcePosition: { line, currentOffset, endOffset }, values = [] }) => ({
    line,
    text: Array.from(source)
      .slice(currentOffset, endOffset + 1)
      .join(''),
    outcomes: new Set(values.map(({ value }) => outcomeOf(value))),
  }));
}

/** Expressions that no request has reached, or conditions that have only ever held, or never. An error refuses as a false condition does. */
export function oneSided(report: readonly Outcome[]): Outcome[] {
  return report.filter(({ outcomes }) => {
    const condition = outcomes.has('true') || outcomes.has('false');
    const refused = outcomes.has('false') || outcomes.has('error');
    return condition ? !(outcomes.has('true') && refused) : !outcomes.has('value');
  });
}

function outcomeOf(value: Value['value']) {
  if ('undefined' in value) return 'error';
  if (!('boolValue' in value)) return 'value';
  return value['boolValue'] ? 'true' : 'false';
}

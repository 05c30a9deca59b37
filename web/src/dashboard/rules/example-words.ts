import type { Example, Rule } from '#domain/rules/example.ts';
import type { RuleFacts } from '#domain/rules/facts.ts';
import { partsOfSpan, spanOf } from '../time/span.ts';
import type { Text } from './words.ts';

/** An example in words, with its share, its median or how many have rated where the rule tells that. */
export function exampleWords(
  rule: Rule,
  example: Example,
  facts: RuleFacts,
  { rules, common }: Text,
  locale: string,
): string {
  const { n, of, medianMs } = example;
  const percent = () => new Intl.NumberFormat(locale, { style: 'percent' }).format(n / of);
  const part = () => {
    if (rule === 'ratingAfter') return facts.rated === 0 ? '' : String(facts.rated);
    if (rule !== 'queueMode') return percent();
    if (medianMs === null || medianMs === undefined) return '';
    const { typed, unit } = partsOfSpan(spanOf(rounded(medianMs)));
    return `${typed} ${common.units[unit]}`;
  };
  return rules.examples[rule]({ ...example, day: facts.isToday ? rules.today : rules.yesterday, part: part() });
}

/** Whole seconds below a minute, whole minutes from there on. */
const rounded = (ms: number): number => {
  const step = ms < 60_000 ? 1_000 : 60_000;
  return Math.max(step, Math.round(ms / step) * step);
};

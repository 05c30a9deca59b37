import type { Rule } from '#domain/rules/example.ts';
import { useText } from './words.ts';

/** What a rule does, in a sentence, and below it what it would have done on the chats of yesterday with the value that is typed. */
export function RuleHint({ rule, example }: { rule: Rule; example: string | null }) {
  const { rules } = useText();
  return (
    <>
      {rules.why[rule]}
      {example !== null && (
        <span class="rule-example" aria-live="polite">
          {example}
        </span>
      )}
    </>
  );
}

import { useId, useState } from 'preact/hooks';
import type { Operator } from '#domain/operator.ts';
import { versionOf } from '#domain/form.ts';
import { ChoiceDialog } from '../form/choice-dialog.tsx';
import { useApp } from '../app/context.ts';
import { choice } from '../form/choice.ts';
import { problemsIn } from '../form/contract.ts';
import { wordsOf } from '../form/problem.ts';
import { useHeld } from '../form/unsaved-parts.tsx';
import { newId } from '../../shared/new-id.ts';
import { useText } from './words.ts';

/** How many chats a person may have at once. Saved when the field loses the focus or on Enter. */
export function LimitField({ operator, label }: { operator: Operator; label: string }) {
  const { desk, commands } = useApp();
  const text = useText();
  const { common } = text;
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const [typed, setTyped] = useState<{ text: string; on: Operator } | null>(null);
  const [limits] = useState(() =>
    choice<number>(
      (maxChats, version) => desk('setLimit', { operatorId: operator.id, maxChats, version }),
      (now) => Number(now['maxChats']),
    ),
  );
  // Only a value with a problem counts as unsaved: any other value is saved when the field loses the focus.
  useHeld(() => problem !== null);
  const type = (next: typeof typed) => {
    setTyped(next);
    setProblem(null);
  };
  const save = async () => {
    if (typed !== null && Number(typed.text) !== typed.on.maxChats) {
      const { on } = typed;
      const found = await problemsIn('desk', 'setLimit', { operatorId: operator.id, maxChats: Number(typed.text) });
      if (found['maxChats'] !== undefined) return setProblem(found['maxChats']);
      // Each save has a key of its own: a value typed while another is being saved is saved after that one.
      await commands.run(`limit:${newId()}`, () => limits.make(on.maxChats, versionOf(on), Number(typed.text)), {
        done: common.saved,
      });
    }
    setTyped((now) => (now === typed ? null : now));
  };
  return (
    <span class="field small narrow">
      <input
        class="field-box digits"
        type="number"
        min={1}
        max={100}
        aria-label={label}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : id}
        aria-busy={limits.open.value?.busy.value || undefined}
        value={typed?.text ?? String(operator.maxChats)}
        onInput={(event) => type({ text: event.currentTarget.value, on: typed?.on ?? operator })}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') type(null);
        }}
      />
      {problem !== null && (
        <span class="field-problem" id={id} role="alert">
          {wordsOf(problem, text)}
        </span>
      )}
      <ChoiceDialog of={limits} label={label} />
    </span>
  );
}

import { useState } from 'preact/hooks';
import type { Operator } from '#domain/operator.ts';
import { versionOf } from '#domain/form.ts';
import { ChoiceDialog } from '../form/choice-dialog.tsx';
import { useApp } from '../app/context.ts';
import { choice } from '../form/choice.ts';
import { newId } from '../../shared/new-id.ts';
import { useText } from './words.ts';

/** How many chats somebody may have at once; saved when one leaves the field or presses Enter. */
export function LimitField({ operator, label }: { operator: Operator; label: string }) {
  const { desk, commands } = useApp();
  const { common } = useText();
  const [typed, setTyped] = useState<{ text: string; on: Operator } | null>(null);
  const [limits] = useState(() =>
    choice<number>(
      (maxChats, version) => desk('setLimit', { operatorId: operator.id, maxChats, version }),
      (now) => Number(now['maxChats']),
    ),
  );
  const save = async () => {
    if (typed !== null && Number(typed.text) !== typed.on.maxChats) {
      const { text, on } = typed;
      // Each by itself: one that is typed while another one is saved is saved after it.
      await commands.run(`limit:${newId()}`, () => limits.make(on.maxChats, versionOf(on), Number(text)), {
        done: common.saved,
      });
    }
    setTyped((now) => (now === typed ? null : now));
  };
  return (
    <span class="field small" style={{ width: '76px' }}>
      <input
        class="field-box digits"
        type="number"
        min={1}
        max={100}
        aria-label={label}
        aria-busy={limits.open.value?.busy.value || undefined}
        value={typed?.text ?? String(operator.maxChats)}
        onInput={(event) => setTyped({ text: event.currentTarget.value, on: typed?.on ?? operator })}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') setTyped(null);
        }}
      />
      <ChoiceDialog of={limits} label={label} />
    </span>
  );
}

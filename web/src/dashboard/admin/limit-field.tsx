import { useState } from 'preact/hooks';
import type { Operator } from '#domain/operator.ts';
import { useApp, useText } from '../context.ts';

/** How many chats somebody may have at once; saved when one leaves the field or presses Enter. */
export function LimitField({ operator, label }: { operator: Operator; label: string }) {
  const { desk, commands } = useApp();
  const { common } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const key = `limit:${operator.id}`;
  const save = async () => {
    const maxChats = Number(typed);
    if (typed === null || maxChats === operator.maxChats) {
      setTyped(null);
      return;
    }
    await commands.run(key, () => desk('setLimit', { operatorId: operator.id, maxChats }), { done: common.saved });
    setTyped(null);
  };
  return (
    <span class="field small" style={{ width: '76px' }}>
      <input
        class="field-box digits"
        type="number"
        min={1}
        max={100}
        aria-label={label}
        aria-busy={commands.running.value.has(key) || undefined}
        value={typed ?? String(operator.maxChats)}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') setTyped(null);
        }}
      />
    </span>
  );
}

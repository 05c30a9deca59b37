import { useSignal } from '@preact/signals';
import type { Widget } from './context.ts';
import { Panel } from './panel.tsx';
import './pill.css';

/** "Завершить чат" asks for confirmation, since a closed chat cannot be continued. */
export function EndQuestion({ widget }: { widget: Widget }) {
  const { text, ending, panel } = widget;
  const busy = useSignal(false);
  const problem = useSignal<string | null>(null);
  const end = async () => {
    if (busy.value) return;
    busy.value = true;
    const ended = await ending.end();
    busy.value = false;
    if (ended.ok) panel.value = null;
    else problem.value = ended.text || text.end.failed;
  };
  return (
    <Panel widget={widget} label={text.end.ask}>
      <p class="panel-title">{text.end.ask}</p>
      <p>{text.end.means}</p>
      <p role="alert" class="over">
        {problem.value}
      </p>
      <div class="actions">
        <button type="button" class="pill" onClick={() => (panel.value = null)}>
          {text.cancel}
        </button>
        <button type="button" class="pill main" disabled={busy.value} onClick={() => void end()}>
          {text.end.yes}
        </button>
      </div>
    </Panel>
  );
}

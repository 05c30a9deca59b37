import { Button } from '../../ui/button.tsx';
import { useApp } from '../app/context.ts';
import { useText } from './words.ts';

/** Adds the sample, and removes it once it is there. */
export function SamplePanel({ hasSample }: { hasSample: boolean | undefined }) {
  const { desk, commands, toasts } = useApp();
  const { start } = useText();
  const busy = commands.running.value.has('sample');
  const add = () => commands.run('sample', () => desk('addSample', {}), { done: start.sampleAdded });
  const remove = async () => {
    const outcome = await commands.run('sample', () => desk('removeSample', {}));
    if (!outcome?.ok) return;
    const { kept } = outcome.output;
    toasts.say(kept > 0 ? start.sampleKept(kept) : start.sampleRemoved);
  };
  return (
    <section class="section panel stack">
      <h2>{start.sample}</h2>
      <p class="faint">{start.sampleLead}</p>
      <div>
        {hasSample ? (
          <Button icon="trash" busy={busy} onClick={() => void remove()}>
            {start.removeSample}
          </Button>
        ) : (
          <Button icon="plus" busy={busy} off={hasSample === undefined} onClick={() => void add()}>
            {start.addSample}
          </Button>
        )}
      </div>
    </section>
  );
}

import { useState } from 'preact/hooks';
import type { Topic } from '#domain/topic.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { useText } from './words.ts';

type Props = { topic: Topic; offered: readonly Topic[]; onClose: () => void };

/** Merges a topic into another one, for good: says what follows before it is done. */
export function MergeDialog({ topic, offered, onClose }: Props) {
  const { desk, commands } = useApp();
  const { topics: text, common } = useText();
  const [into, setInto] = useState('');
  const [missed, setMissed] = useState(false);
  const key = `topic:${topic.id}`;
  const run = async () => {
    if (into === '') return setMissed(true);
    const merged = await commands.run(key, () => desk('mergeTopics', { topicId: topic.id, intoId: into }), {
      done: text.mergeBegun,
    });
    if (merged?.ok) onClose();
  };
  const others = offered.filter(({ id }) => id !== topic.id);
  return (
    <Dialog title={text.mergeTitle(topic.title)} closeLabel={common.close} onClose={onClose}>
      <div class="stack">
        <Select
          label={text.mergeInto}
          value={into}
          options={[
            { value: '', label: text.mergeChoose },
            ...others.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          {...(missed && into === '' ? { problem: text.mergeNeeded } : {})}
          onChange={setInto}
        />
        <p>{text.mergeText(topic.title)}</p>
      </div>
      <div class="dialog-actions">
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button kind="danger" busy={commands.running.value.has(key)} onClick={() => void run()}>
          {text.mergeRun}
        </Button>
      </div>
    </Dialog>
  );
}

import { useState } from 'preact/hooks';
import type { OwnedChat } from '#domain/chat.ts';
import { versionOf } from '#domain/form.ts';
import { loadOf } from '#domain/operator.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Area, Check, Select } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { useMay, useWork } from '../work/context.ts';
import { useNameOf } from '../people/person-name.tsx';
import { useText } from '../work/words.ts';

const QUEUE = '';

/** To whom a chat is given, and with what note. */
export function TransferDialog({ chat, onClose }: { chat: OwnedChat; onClose: () => void }) {
  const { desk, commands, toasts } = useApp();
  const { team, company } = useWork();
  const text = useText();
  const { transfer } = text;
  const nameOf = useNameOf();
  const mayGoOver = useMay('assign over the limit');
  const [to, setTo] = useState(QUEUE);
  const [topicId, setTopic] = useState(chat.topic?.topicId ?? '');
  const [began] = useState(() => versionOf(chat));
  const [note, setNote] = useState('');
  const [overLimit, setOverLimit] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const key = `transfer:${chat.id}`;
  const colleagues = team.atWork.value?.filter(({ id }) => id !== chat.ownerId) ?? [];
  const chosen = colleagues.find(({ id }) => id === to);
  const isFull = chosen !== undefined && loadOf(chosen) >= chosen.maxChats;

  const send = async () => {
    const outcome = await commands.run(
      key,
      async () => {
        if (to === QUEUE && topicId !== '' && topicId !== chat.topic?.topicId) {
          const named = await desk('setTopic', { chatId: chat.id, topicId, subtopicId: null, version: began });
          if (!named.ok) return named;
        }
        const operatorId = to === QUEUE ? null : to;
        return desk('transfer', {
          chatId: chat.id,
          operatorId,
          expectedOwnerId: chat.ownerId,
          note: note.trim(),
          overLimit,
        });
      },
      { quiet: true },
    );
    if (outcome === null) return;
    if (!outcome.ok) return setRefused(outcome.text);
    toasts.say(chosen ? transfer.sent(nameOf(chosen.id) ?? chosen.firstName) : transfer.queued);
    onClose();
  };

  return (
    <Dialog title={transfer.title} closeLabel={text.common.close} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Select
          label={transfer.to}
          value={to}
          options={[
            { value: QUEUE, label: transfer.toQueue },
            ...colleagues.map((operator) => ({
              value: operator.id,
              label: `${nameOf(operator.id)} · ${text.queue.load(loadOf(operator), operator.maxChats)}`,
            })),
          ]}
          onChange={setTo}
        />
        {to === QUEUE && (
          <Select
            label={transfer.topic}
            value={topicId}
            options={[
              { value: '', label: text.plates.noTopic },
              ...(company.topics.value ?? []).map(({ id, title }) => ({ value: id, label: title })),
            ]}
            onChange={setTopic}
          />
        )}
        {isFull && mayGoOver && <Check label={text.queue.over} checked={overLimit} onChange={setOverLimit} />}
        <Area
          label={transfer.note}
          placeholder={transfer.notePlaceholder}
          value={note}
          maxLength={1_000}
          onInput={setNote}
        />
        {refused && (
          <p class="field-problem" role="alert">
            {refused}
          </p>
        )}
        <div class="row end">
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button kind="primary" type="submit" busy={commands.running.value.has(key)}>
            {transfer.button}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

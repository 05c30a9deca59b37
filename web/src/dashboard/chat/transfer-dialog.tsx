import { useState } from 'preact/hooks';
import type { OwnedChat } from '#domain/chat.ts';
import { versionOf } from '#domain/form.ts';
import { loadOf } from '#domain/operator.ts';
import { toDesk } from '../form/errand.ts';
import { FormDialog } from '../form/form-dialog.tsx';
import { FormIn } from '../form/form-in.tsx';
import { useFields } from '../form/use-fields.ts';
import { useForm } from '../form/use-form.ts';
import { Area, Check, Select } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { useMay, useWork } from '../work/context.ts';
import { useNameOf } from '../people/person-name.tsx';
import { useText } from '../work/words.ts';

const QUEUE = '';
/** Before the id of a group, which tells it from a colleague's. */
const GROUP = 'group:';
const groupIn = (to: string) => (to.startsWith(GROUP) ? to.slice(GROUP.length) : null);

type Draft = { to: string; topicId: string; note: string; overLimit: boolean };

/** The dialog that asks to whom a chat is transferred, and with what note. */
export function TransferDialog({ chat, onClose }: { chat: OwnedChat; onClose: () => void }) {
  const { desk } = useApp();
  const { team, company } = useWork();
  const text = useText();
  const { transfer } = text;
  const nameOf = useNameOf();
  const mayGoOver = useMay('assign over the limit');
  const [began] = useState(() => versionOf(chat));
  const giving = toDesk(desk, 'transfer', ({ to, note, overLimit }: Draft) => ({
    chatId: chat.id,
    operatorId: to === QUEUE ? null : to,
    expectedOwnerId: chat.ownerId,
    note: note.trim(),
    overLimit,
  }));
  const giveToGroup = toDesk(desk, 'toGroup', ({ to, note }: Draft) => ({
    chatId: chat.id,
    groupId: groupIn(to) ?? '',
    expectedOwnerId: chat.ownerId,
    note: note.trim(),
  }));
  const errandFor = ({ to }: Draft) => (groupIn(to) === null ? giving : giveToGroup);
  const fields = useForm(
    { to: QUEUE, topicId: chat.topic?.topicId ?? '', note: '', overLimit: false },
    {
      check: (values: Draft, version: number) => errandFor(values).check(values, version),
      send: async (values: Draft, version: number) => {
        const { to, topicId } = values;
        if (to === QUEUE && topicId !== '' && topicId !== chat.topic?.topicId) {
          const named = await desk('setTopic', { chatId: chat.id, topicId, subtopicId: null, version: began });
          if (!named.ok) return named;
        }
        return errandFor(values).send(values, version);
      },
    },
  );
  const field = useFields(fields);
  const { to, overLimit } = fields.values.value;
  const colleagues = team.atWork.value?.filter(({ id }) => id !== chat.ownerId) ?? [];
  const chosen = colleagues.find(({ id }) => id === to);
  const groups = company.groups.value?.filter(({ retired }) => !retired) ?? [];
  const chosenGroup = groups.find(({ id }) => id === groupIn(to));
  const isFull = chosen !== undefined && loadOf(chosen) >= chosen.maxChats;
  return (
    <FormDialog title={transfer.title} onClose={onClose}>
      <FormIn
        of={fields}
        label={transfer.button}
        said={
          chosenGroup
            ? transfer.toGroupSent(chosenGroup.title)
            : chosen
              ? transfer.sent(nameOf(chosen.id) ?? chosen.firstName)
              : transfer.queued
        }
        onSaved={onClose}
        onCancel={onClose}
      >
        <Select
          label={transfer.to}
          options={[
            { value: QUEUE, label: transfer.toQueue },
            ...groups.map(({ id, title }) => ({ value: `${GROUP}${id}`, label: transfer.toGroup(title) })),
            ...colleagues.map((operator) => ({
              value: operator.id,
              label: `${nameOf(operator.id)} · ${text.queue.load(loadOf(operator), operator.maxChats)}`,
            })),
          ]}
          {...field('to')}
        />
        {to === QUEUE && (
          <Select
            label={transfer.topic}
            options={[
              { value: '', label: text.plates.noTopic },
              ...(company.offered.value ?? []).map(({ id, title }) => ({ value: id, label: title })),
            ]}
            {...field('topicId')}
          />
        )}
        {isFull && mayGoOver && (
          <Check label={text.queue.over} checked={overLimit} onChange={(on) => fields.set('overLimit', on)} />
        )}
        <Area label={transfer.note} placeholder={transfer.notePlaceholder} {...field('note')} />
      </FormIn>
    </FormDialog>
  );
}

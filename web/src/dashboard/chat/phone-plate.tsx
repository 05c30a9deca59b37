import { useState } from 'preact/hooks';
import type { Chat } from '#domain/chat.ts';
import { Button } from '../../ui/button.tsx';
import { Area, Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useApp, useText, useWork } from '../context.ts';
import { form } from '../models/form.ts';
import { problemOf } from '../problem.ts';
import { useCopy } from './copy-button.tsx';

/** The client's phone: to copy, and unfolded to change, with a description of this chat. */
export function PhonePlate({ chat, editable }: { chat: Chat; editable: boolean }) {
  const { phones } = useWork();
  const { plates } = useText();
  const [editing, setEditing] = useState(false);
  const { name, phone, extension } = chat.client;
  const written = phone && phones.write.value(phone, extension);
  const copy = useCopy(plates.copied);
  return (
    <section class="plate panel" aria-label={plates.phone}>
      <div class="plate-head">
        <Icon name="phone" />
        <h3>{plates.phone}</h3>
      </div>
      <div class="plate-body">
        <div class="row">
          <span class={written ? 'phone' : 'grow faint'}>{written ?? plates.noPhone}</span>
          {phone && (
            <Button
              kind="quiet"
              small
              icon="copy"
              label={plates.copy}
              onClick={() => void copy(extension ? phones.write.value(phone, extension) : phone)}
            />
          )}
          {editable && (
            <Button
              kind="quiet"
              small
              icon="edit"
              label={plates.editPhone}
              expanded={editing}
              onClick={() => setEditing(!editing)}
            />
          )}
        </div>
        {name && <p class="client-name">{name}</p>}
        {chat.description && !editing && (
          <p style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{chat.description}</p>
        )}
        {editing && <EditClient chat={chat} onDone={() => setEditing(false)} />}
      </div>
    </section>
  );
}

function EditClient({ chat, onDone }: { chat: Chat; onDone: () => void }) {
  const { desk, toasts } = useApp();
  const { phones } = useWork();
  const text = useText();
  const { plates, common } = text;
  const { client } = chat;
  const [known] = useState(() => (client.phone === null ? '' : phones.write.value(client.phone, client.extension)));
  const [fields] = useState(() => form({ phone: known, description: chat.description }));
  const { phone, description } = fields.values.value;
  const save = async () => {
    const outcome = await fields.submit(async (values) => {
      const called = values.phone.trim();
      if (called !== known) {
        const saved = await desk('setPhone', { chatId: chat.id, phone: called });
        if (!saved.ok) return { ...saved, problems: { phone: saved.text } };
      }
      return desk('describe', { chatId: chat.id, description: values.description.trim() });
    });
    if (!outcome?.ok) return;
    toasts.say(common.saved);
    onDone();
  };
  const wrong = fields.problems.value['phone'];
  return (
    <form
      class="stack"
      style={{ gap: 'var(--s3)' }}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={plates.phoneField}
        hint={plates.phoneHint}
        type="tel"
        autocomplete="off"
        value={phone}
        autofocus
        problem={wrong}
        onInput={(value) => fields.set('phone', value)}
      />
      <Area
        label={plates.description}
        placeholder={plates.descriptionPlaceholder}
        value={description}
        problem={problemOf(fields.problems.value, 'description', text)}
        onInput={(value) => fields.set('description', value)}
      />
      {fields.trouble.value && (
        <p class="field-problem" role="alert">
          {fields.trouble.value}
        </p>
      )}
      <div class="row end">
        <Button small onClick={onDone}>
          {common.cancel}
        </Button>
        <Button small kind="primary" type="submit" busy={fields.busy.value}>
          {common.save}
        </Button>
      </div>
    </form>
  );
}

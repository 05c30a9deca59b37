import { useState } from 'preact/hooks';
import type { Chat } from '#domain/chat.ts';
import { versionOf } from '#domain/form.ts';
import type { Client } from '#domain/visitor.ts';
import { Button } from '../../ui/button.tsx';
import { Area, Field } from '../../ui/field.tsx';
import { Choices } from '../form/choices.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { form } from '../form/form.ts';
import { problemOf } from '../form/problem.ts';
import { useText } from '../work/words.ts';

/** The form behind the plate of the phone. */
export function EditClient({ chat, onDone }: { chat: Chat; onDone: () => void }) {
  const { desk, toasts } = useApp();
  const { phones } = useWork();
  const text = useText();
  const { plates, common } = text;
  const { client } = chat;
  const phoneOf = ({ phone, extension }: Pick<Client, 'phone' | 'extension'>) => ({
    phone: phone === null ? '' : phones.write.value(phone, extension),
  });
  // The phone is the client's and the description this chat's: each has a version of its own.
  const [known] = useState(() => ({ ...phoneOf(client), description: chat.description }));
  const [called] = useState(() =>
    form({ phone: known.phone }, { version: versionOf(client), read: (now) => phoneOf(now as Client) }),
  );
  const [described] = useState(() =>
    form(
      { description: known.description },
      { version: versionOf(chat), read: (now) => now as Pick<Chat, 'description'> },
    ),
  );
  const { phone } = called.values.value;
  const { description } = described.values.value;
  const savePhone = () =>
    called.submit(async (values, version) => {
      const saved = await desk('setPhone', { chatId: chat.id, phone: values.phone.trim(), version });
      return saved.ok || saved.current ? saved : { ...saved, problems: { phone: saved.text } };
    });
  const saveDescription = () =>
    described.submit((values, version) =>
      desk('describe', { chatId: chat.id, description: values.description.trim(), version }),
    );
  const save = async () => {
    const changed = [
      ...(phone.trim() === known.phone ? [] : [savePhone]),
      ...(description.trim() === known.description ? [] : [saveDescription]),
    ];
    for (const send of changed) if (!(await send())?.ok) return;
    toasts.say(common.saved);
    onDone();
  };
  const busy = called.busy.value || described.busy.value;
  const trouble = called.trouble.value ?? described.trouble.value;
  const wrong = called.problems.value['phone'];
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
      <Choices of={called} shown={{ phone: { label: plates.phoneField } }} />
      <Choices of={described} shown={{ description: { label: plates.description } }} />
      <Field
        label={plates.phoneField}
        hint={plates.phoneHint}
        type="tel"
        autocomplete="off"
        value={phone}
        autofocus
        problem={wrong}
        onInput={(value) => called.set('phone', value)}
      />
      <Area
        label={plates.description}
        placeholder={plates.descriptionPlaceholder}
        value={description}
        problem={problemOf(described.problems.value, 'description', text)}
        onInput={(value) => described.set('description', value)}
      />
      {trouble && (
        <p class="field-problem" role="alert">
          {trouble}
        </p>
      )}
      <div class="row end">
        <Button small onClick={onDone}>
          {common.cancel}
        </Button>
        <Button small kind="primary" type="submit" busy={busy}>
          {common.save}
        </Button>
      </div>
    </form>
  );
}

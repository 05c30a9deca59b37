import { useMemo } from 'preact/hooks';
import type { Chat } from '#domain/chat.ts';
import { versionOf } from '#domain/form.ts';
import type { Client } from '#domain/visitor.ts';
import { Area, Field } from '../../ui/field.tsx';
import { Choices } from '../form/choices.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { toDesk } from '../form/errand.ts';
import { FormIn } from '../form/form-in.tsx';
import { together } from '../form/savable.ts';
import { useFields } from '../form/use-fields.ts';
import { useForm } from '../form/use-form.ts';
import { useText } from '../work/words.ts';

/** The form of the phone plate. The phone belongs to the client and the description to this chat, so each has its own version. */
export function EditClient({ chat, onDone }: { chat: Chat; onDone: () => void }) {
  const { desk } = useApp();
  const { phones } = useWork();
  const { plates, common } = useText();
  const { client } = chat;
  const phoneOf = ({ phone, extension, written }: Pick<Client, 'phone' | 'extension' | 'written'>) => ({
    phone: phone === null ? '' : phones.write.value(phone, extension, written),
  });
  const calling = toDesk(desk, 'setPhone', ({ phone }: { phone: string }, version) => ({
    chatId: chat.id,
    phone: phone.trim(),
    version,
  }));
  const called = useForm(
    phoneOf(client),
    { ...calling, blames: 'phone' },
    { version: versionOf(client), read: (now) => phoneOf(now as Client) },
  );
  const described = useForm(
    { description: chat.description },
    toDesk(desk, 'describe', ({ description }: { description: string }, version) => ({
      chatId: chat.id,
      description: description.trim(),
      version,
    })),
    { version: versionOf(chat), read: (now) => now as Pick<Chat, 'description'> },
  );
  const both = useMemo(() => together(called, described), []);
  const phone = useFields(called);
  const description = useFields(described);
  return (
    <FormIn of={both} place="plate" said={common.saved} onSaved={onDone} onCancel={onDone}>
      <Choices of={called} shown={{ phone: { label: plates.phoneField } }} />
      <Choices of={described} shown={{ description: { label: plates.description } }} />
      <Field
        label={plates.phoneField}
        hint={plates.phoneHint}
        type="tel"
        autocomplete="off"
        autofocus
        {...phone('phone')}
      />
      <Area label={plates.description} placeholder={plates.descriptionPlaceholder} {...description('description')} />
    </FormIn>
  );
}

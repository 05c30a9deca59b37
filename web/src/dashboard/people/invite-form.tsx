import { useRef, useState } from 'preact/hooks';
import type { Role } from '#domain/role.ts';
import { ROLES } from '#domain/role.ts';
import { MOST_INVITED } from '#domain/invite-check.ts';
import { Button } from '../../ui/button.tsx';
import { Area, Field, Select } from '../../ui/field.tsx';
import { newId } from '../../shared/new-id.ts';
import type { Outcome } from '../app/call.ts';
import { useApp } from '../app/context.ts';
import { problemsIn } from '../form/contract.ts';
import { FormIn } from '../form/form-in.tsx';
import { useFields } from '../form/use-fields.ts';
import { useForm } from '../form/use-form.ts';
import { useWork } from '../work/context.ts';
import type { Listed, Wish } from './address-list.ts';
import { readAddresses } from './address-list.ts';
import type { Inviting } from './inviting-model.ts';
import { readPeople } from './people-file.ts';
import { useText } from './words.ts';

type Draft = { email: string; role: Role; maxChats: string };
const NOBODY: Draft = { email: '', role: 'operator', maxChats: '' };
type Props = { inviting: Pick<Inviting, 'check'>; onClose: () => void };

/** Whom to invite: typed, pasted, or from a file. */
export function InviteForm({ inviting, onClose }: Props) {
  const { desk, toasts } = useApp();
  const { company } = useWork();
  const text = useText();
  const { people, common } = text;
  const [key] = useState(newId);
  const picker = useRef<HTMLInputElement>(null);
  const listOf = ({ email, role, maxChats }: Draft): Listed =>
    readAddresses(email, { role, maxChats: maxChats.trim() === '' ? null : Number(maxChats) });
  const fields = useForm<Draft, unknown>(NOBODY, {
    check: async (draft) => {
      const { wishes, unread } = listOf(draft);
      const [first] = wishes;
      if (first === undefined) return { email: unread.length > 0 ? 'email' : 'empty' };
      if (wishes.length > MOST_INVITED) return { email: people.tooMany(MOST_INVITED) };
      // A list says of each address what is wrong with it; the role and the limit are the same for all.
      return problemsIn('desk', 'invite', callOf(isOne(wishes, unread) ? first : { ...first, email: 'a@example.com' }));
    },
    send: async (draft): Promise<Outcome<unknown>> => {
      const { wishes, unread } = listOf(draft);
      const [only] = wishes;
      if (only !== undefined && isOne(wishes, unread)) return desk('invite', { ...callOf(only), key });
      return inviting.check(await checkedBy({ wishes, unread }));
    },
    blames: 'email',
  });
  const field = useFields(fields);
  const draft = fields.values.value;
  const { wishes, unread } = listOf(draft);
  const isAlone = isOne(wishes, unread);
  const load = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    const usual = { role: draft.role, maxChats: draft.maxChats.trim() === '' ? null : Number(draft.maxChats) };
    const read = await readPeople(file, usual).catch(() => ({ ok: false, why: 'none' }) as const);
    // The same file may be chosen again once it has been mended.
    input.value = '';
    if (!read.ok) return fields.fail(people.fileProblem[read.why]);
    if (read.listed.wishes.length === 0) return fields.fail(people.fileEmpty);
    const outcome = await inviting.check(await checkedBy(read.listed));
    if (!outcome.ok) toasts.warn(outcome.text);
  };
  return (
    <FormIn
      of={fields}
      label={isAlone || wishes.length === 0 ? people.inviteSend : people.inviteCheck(wishes.length)}
      said={isAlone ? people.inviteSent(wishes[0]!.email) : undefined}
      onSaved={() => isAlone && onClose()}
      onCancel={onClose}
    >
      <p class="faint">{people.inviteLead}</p>
      <Area label={common.email} hint={people.inviteHint} rows={3} {...field('email')} />
      <div class="two">
        <Select
          label={people.role}
          options={ROLES.map((value) => ({ value, label: text.role[value] }))}
          {...field('role')}
        />
        <Field
          type="number"
          label={people.limit}
          hint={people.limitHint}
          min={1}
          max={100}
          placeholder={String(company.company.value?.settings.maxChats ?? '')}
          {...field('maxChats')}
        />
      </div>
      <div class="field">
        <div class="row">
          <input
            ref={picker}
            type="file"
            accept=".csv,text/csv,text/plain"
            class="hidden-text"
            tabIndex={-1}
            aria-label={people.file}
            onChange={(event) => void load(event.currentTarget)}
          />
          <Button small onClick={() => picker.current?.click()}>
            {people.file}
          </Button>
        </div>
        <span class="field-hint">{people.fileHint}</span>
      </div>
    </FormIn>
  );
}

const isOne = (wishes: readonly Wish[], unread: Listed['unread']) => wishes.length === 1 && unread.length === 0;

const callOf = ({ email, role, maxChats }: Wish) => ({ email, role, ...(maxChats === null ? {} : { maxChats }) });

/** The list without the addresses that the contract does not take. */
async function checkedBy({ wishes, unread }: Listed): Promise<Listed> {
  const problems = await problemsIn('desk', 'checkInvites', { emails: wishes.map(({ email }) => email) });
  const isBad = (_wish: Wish, i: number) => problems[`emails.${i}`] !== undefined;
  const bad = wishes.filter(isBad).map(({ email }) => ({ text: email, why: 'email' as const }));
  return { wishes: wishes.filter((wish, i) => !isBad(wish, i)), unread: [...unread, ...bad] };
}

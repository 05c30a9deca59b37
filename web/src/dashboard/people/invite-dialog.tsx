import type { Role } from '#domain/role.ts';
import { ROLES } from '#domain/role.ts';
import { Field, Select } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { toDesk } from '../form/errand.ts';
import { FormDialog } from '../form/form-dialog.tsx';
import { FormIn } from '../form/form-in.tsx';
import { useFields } from '../form/use-fields.ts';
import { useForm } from '../form/use-form.ts';
import { useText } from './words.ts';

type Draft = { email: string; role: Role };
const NOBODY: Draft = { email: '', role: 'operator' };

/** Invites somebody by e-mail with a role. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { desk } = useApp();
  const text = useText();
  const { people, common } = text;
  const inviting = toDesk(desk, 'invite', (values: Draft) => values);
  const fields = useForm(NOBODY, { ...inviting, blames: 'email' });
  const field = useFields(fields);
  return (
    <FormDialog title={people.inviteTitle} onClose={onClose}>
      <FormIn
        of={fields}
        label={people.inviteSend}
        said={people.inviteSent(fields.values.value.email)}
        onSaved={onClose}
        onCancel={onClose}
      >
        <p class="faint">{people.inviteLead}</p>
        <Field label={common.email} type="email" autocomplete="off" autofocus {...field('email')} />
        <Select
          label={people.role}
          options={ROLES.map((value) => ({ value, label: text.role[value] }))}
          {...field('role')}
        />
      </FormIn>
    </FormDialog>
  );
}

import { useState } from 'preact/hooks';
import type { Role } from '#domain/role.ts';
import { ROLES } from '#domain/role.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { form } from '../form/form.ts';
import { problemOf } from '../form/problem.ts';
import { useText } from './words.ts';

const NOBODY: { email: string; role: Role } = { email: '', role: 'operator' };

/** Invites somebody by e-mail with a role. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { desk, toasts } = useApp();
  const text = useText();
  const { people, common } = text;
  const [fields] = useState(() => form(NOBODY));
  const { email, role } = fields.values.value;
  const send = async () => {
    const outcome = await fields.submit((values) => desk('invite', values));
    if (!outcome?.ok) return;
    toasts.say(people.inviteSent(email));
    onClose();
  };
  return (
    <Dialog title={people.inviteTitle} closeLabel={common.close} onClose={onClose}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p class="faint">{people.inviteLead}</p>
        <Field
          label={common.email}
          type="email"
          autocomplete="off"
          autofocus
          value={email}
          problem={problemOf(fields.problems.value, 'email', text) ?? fields.trouble.value ?? undefined}
          onInput={(value) => fields.set('email', value)}
        />
        <Select
          label={people.role}
          value={role}
          options={ROLES.map((value) => ({ value, label: text.role[value] }))}
          onChange={(value) => fields.set('role', value)}
        />
        <div class="dialog-actions">
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button kind="primary" type="submit" busy={fields.busy.value}>
            {people.inviteSend}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

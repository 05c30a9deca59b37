import { useModel } from '@preact/signals';
import { useApp } from '../app/context.ts';
import { FormDialog } from '../form/form-dialog.tsx';
import { InviteForm } from './invite-form.tsx';
import { InviteList } from './invite-list.tsx';
import { InvitingModel } from './inviting-model.ts';
import { useText } from './words.ts';

/** Invites people by e-mail: one at once, several after a check that says what will be sent and what not. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { desk } = useApp();
  const { people } = useText();
  const inviting = useModel(() => new InvitingModel(desk));
  const isList = inviting.rows.value !== null;
  return (
    <FormDialog title={people.inviteTitle} large={isList} onClose={onClose}>
      {/* The form stays while the list is checked, so that the way back finds what was typed. */}
      <div hidden={isList}>
        <InviteForm inviting={inviting} onClose={onClose} />
      </div>
      {isList && <InviteList inviting={inviting} onClose={onClose} />}
    </FormDialog>
  );
}

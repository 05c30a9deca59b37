import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useApp } from '../app/context.ts';
import { useText } from './words.ts';

/** How many messages and drafts have not been sent. */
export type Left = { messages: number; drafts: number };

/** Asks the person who signs out what to do with unsent messages and drafts. */
export function SignOutDialog({ left: { messages, drafts }, onStay }: { left: Left; onStay: () => void }) {
  const { session } = useApp();
  const { nav, common } = useText();
  const busy = session.leaving.value;
  return (
    <Dialog title={nav.signOut} closeLabel={common.cancel} onClose={onStay}>
      <p>
        {nav.unsent(messages, drafts)} {nav.unsentStay}
      </p>
      <div class="dialog-actions">
        <Button onClick={onStay} autofocus>
          {common.cancel}
        </Button>
        <Button busy={busy} onClick={() => void session.signOut('keep')}>
          {nav.keepAndLeave}
        </Button>
        <Button kind="danger" busy={busy} onClick={() => void session.signOut('erase')}>
          {nav.eraseAndLeave}
        </Button>
      </div>
    </Dialog>
  );
}

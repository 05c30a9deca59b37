import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Ms } from '#domain/time.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useApp, useText, useWork } from '../context.ts';

/** How long whoever leaves waits for their last words to go. */
const PATIENCE: Ms = 2_000;

type Left = { messages: number; drafts: number };

/** The way out, which asks first what is to become of words that have not been sent. `question` is to be shown. */
export function useSignOut(): { signOut: () => void; question: ComponentChildren } {
  const { session } = useApp();
  const { outbox, drafts } = useWork();
  const [left, setLeft] = useState<Left | null>(null);
  const signOut = async () => {
    await outbox.emptied(PATIENCE);
    const found = { messages: outbox.unsent.value, drafts: drafts.count.value };
    if (found.messages + found.drafts === 0) await session.signOut('erase');
    else setLeft(found);
  };
  return { signOut: () => void signOut(), question: left && <Question left={left} onStay={() => setLeft(null)} /> };
}

function Question({ left: { messages, drafts }, onStay }: { left: Left; onStay: () => void }) {
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

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Ms } from '#domain/time.ts';
import { Confirm } from '../../ui/dialog.tsx';
import { useApp, useText, useWork } from '../context.ts';

/** How long whoever leaves waits for their last words to go. */
const PATIENCE: Ms = 2_000;

/** The way out, which asks first while messages wait to go. `question` is to be shown. */
export function useSignOut(): { signOut: () => void; question: ComponentChildren } {
  const { session } = useApp();
  const { outbox } = useWork();
  const { nav, common } = useText();
  const [left, setLeft] = useState(0);
  const signOut = async () => {
    await outbox.emptied(PATIENCE);
    const { value } = outbox.onTheWay;
    setLeft(value);
    if (value === 0) await session.signOut();
  };
  const question = left > 0 && (
    <Confirm
      title={nav.signOut}
      text={`${nav.unsent(left)} ${nav.unsentStay}`}
      confirm={nav.signOutAnyway}
      cancel={common.cancel}
      busy={session.leaving.value}
      onConfirm={() => void session.signOut()}
      onCancel={() => setLeft(0)}
    />
  );
  return { signOut: () => void signOut(), question };
}

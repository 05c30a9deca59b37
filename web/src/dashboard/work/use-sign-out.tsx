import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Ms } from '#domain/time.ts';
import { useApp } from '../app/context.ts';
import { useWork } from './context.ts';
import type { Left } from './sign-out-dialog.tsx';
import { SignOutDialog } from './sign-out-dialog.tsx';

/** How long sign-out waits for the last messages to be sent. */
const PATIENCE: Ms = 2_000;

/** Signs out, but first asks what to do with unsent messages and drafts. The caller must render `question`. */
export function useSignOut(): { signOut: () => void; question: ComponentChildren } {
  const { session, unsaved } = useApp();
  const { outbox, drafts } = useWork();
  const [left, setLeft] = useState<Left | null>(null);
  const signOut = async () => {
    await outbox.emptied(PATIENCE);
    const found = { messages: outbox.unsent.value, drafts: drafts.count.value };
    if (found.messages + found.drafts === 0) await session.signOut('erase');
    else setLeft(found);
  };
  return {
    signOut: () => unsaved.leave(() => void signOut()),
    question: left && <SignOutDialog left={left} onStay={() => setLeft(null)} />,
  };
}

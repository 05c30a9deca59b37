import { useState } from 'preact/hooks';
import type { Chat } from '#domain/chat.ts';
import { Button } from '../../ui/button.tsx';
import { later } from '../app/later.tsx';
import { useText } from '../work/words.ts';

const AssignDialog = later(() => import('./assign-dialog.tsx').then((loaded) => loaded.AssignDialog), { quiet: true });

/**
 * "Назначить": assigns a chat to somebody who is at work. `inHead`: the button is in the head of the open chat, where it hides its label when
 * there is little room, so that the client's name fits.
 */
export function AssignButton({ chat, inHead = false }: { chat: Chat; inHead?: boolean }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        small
        {...(inHead ? { icon: 'person' as const, label: text.queue.assign } : {})}
        onClick={() => setOpen(true)}
      >
        {inHead ? <span class="wide-words">{text.queue.assign}</span> : text.queue.assign}
      </Button>
      {open && <AssignDialog chat={chat} onClose={() => setOpen(false)} />}
    </>
  );
}

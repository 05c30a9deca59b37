import { useState } from 'preact/hooks';
import type { Chat } from '#domain/chat.ts';
import { Button } from '../../ui/button.tsx';
import { later } from '../app/later.tsx';
import { useText } from '../work/words.ts';

const AssignDialog = later(() => import('./assign-dialog.tsx').then((loaded) => loaded.AssignDialog), { quiet: true });

/**
 * "Назначить": gives a chat to somebody who is working. `inHead`: in the head of the open chat, where its word gives way to the client's name when there is little
 * room.
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

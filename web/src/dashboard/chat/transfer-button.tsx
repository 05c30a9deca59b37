import { useState } from 'preact/hooks';
import type { OwnedChat } from '#domain/chat.ts';
import { Button } from '../../ui/button.tsx';
import { useKey } from '../keys/use-key.ts';
import { later } from '../app/later.tsx';
import { useUnsentFirst } from './use-unsent-first.tsx';
import { useText } from '../work/words.ts';

const TransferDialog = later(() => import('./transfer-dialog.tsx').then((loaded) => loaded.TransferDialog), {
  quiet: true,
});

/** "Передать": transfers the chat to a colleague at work, or back to the queue, there also under another topic, with a note for whoever gets the chat. */
export function TransferButton({ chat }: { chat: OwnedChat }) {
  const { transfer } = useText();
  const [open, setOpen] = useState(false);
  // The dialog covers the composer, so nothing can be typed between this question and the transfer.
  const giving = useUnsentFirst(chat.id, { ask: transfer.unsent, anyway: transfer.anyway }, () => setOpen(true));
  const shortcut = useKey('transfer', giving.begin);
  return (
    <>
      <Button
        small
        icon="transfer"
        label={transfer.button}
        shortcut={shortcut}
        busy={giving.busy}
        onClick={giving.begin}
      >
        <span class="wide-words">{transfer.button}</span>
      </Button>
      {giving.question}
      {open && <TransferDialog chat={chat} onClose={() => setOpen(false)} />}
    </>
  );
}

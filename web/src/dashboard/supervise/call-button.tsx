import { useRef, useState } from 'preact/hooks';
import type { ActiveChat } from '#domain/chat.ts';
import { seniorsOf } from '#domain/chat/help.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Area } from '../../ui/field.tsx';
import { newId } from '../../shared/new-id.ts';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { useText } from '../work/words.ts';

/** "Позвать старшего": the owner of the chat asks the supervisors for help, with the reason. */
export function CallButton({ chat }: { chat: ActiveChat }) {
  const { supervise } = useText();
  const [open, setOpen] = useState(false);
  if (chat.help) return null;
  return (
    <>
      <Button small icon="bell" label={supervise.call} onClick={() => setOpen(true)}>
        <span class="wide-words">{supervise.call}</span>
      </Button>
      {open && <CallDialog chat={chat} onClose={() => setOpen(false)} />}
    </>
  );
}

function CallDialog({ chat, onClose }: { chat: ActiveChat; onClose: () => void }) {
  const { desk, commands } = useApp();
  const { uid, team } = useWork();
  const { supervise, common } = useText();
  const [reason, setReason] = useState('');
  const attempt = useRef({ id: '', words: '' });
  const key = `callSenior:${chat.id}`;
  const everybody = team.everybody.value;
  const call = async () => {
    const words = reason.trim();
    const outcome = await commands.run(key, () => {
      if (attempt.current.words !== words) attempt.current = { id: newId(), words };
      return desk('callSenior', { chatId: chat.id, id: attempt.current.id, reason: words });
    });
    if (outcome?.ok) onClose();
  };
  return (
    <Dialog title={supervise.callTitle} closeLabel={common.cancel} onClose={onClose}>
      <Area label={supervise.reason} hint={supervise.reasonHint} rows={3} value={reason} onInput={setReason} />
      {everybody !== undefined && seniorsOf(everybody, uid).length === 0 && <p role="status">{supervise.nobody}</p>}
      <div class="dialog-actions">
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button
          kind="primary"
          busy={commands.running.value.has(key)}
          off={reason.trim() === '' || reason.trim().length > 500}
          onClick={() => void call()}
        >
          {supervise.call}
        </Button>
      </div>
    </Dialog>
  );
}

import { useState } from 'preact/hooks';
import type { ActiveChat } from '#domain/chat.ts';
import { seniorsOf } from '#domain/chat/help.ts';
import { Button } from '../../ui/button.tsx';
import { Area } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { toDesk } from '../form/errand.ts';
import { FormDialog } from '../form/form-dialog.tsx';
import { FormIn } from '../form/form-in.tsx';
import { useFields } from '../form/use-fields.ts';
import { useForm } from '../form/use-form.ts';
import { useIdOfWords } from '../form/use-id-of-words.ts';
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
  const { desk } = useApp();
  const { uid, team } = useWork();
  const { supervise } = useText();
  const idOf = useIdOfWords();
  const fields = useForm(
    { reason: '' },
    toDesk(desk, 'callSenior', (draft: { reason: string }) => {
      const reason = draft.reason.trim();
      return { chatId: chat.id, id: idOf(reason), reason };
    }),
  );
  const field = useFields(fields);
  const everybody = team.everybody.value;
  const isAlone = everybody !== undefined && seniorsOf(everybody, uid).length === 0;
  const said = isAlone ? supervise.nobody : supervise.called;
  return (
    <FormDialog title={supervise.callTitle} onClose={onClose}>
      <FormIn of={fields} label={supervise.call} said={said} onSaved={onClose} onCancel={onClose}>
        <Area label={supervise.reason} hint={supervise.reasonHint} rows={3} {...field('reason')} />
        {isAlone && <p role="status">{supervise.nobody}</p>}
      </FormIn>
    </FormDialog>
  );
}

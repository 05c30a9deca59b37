import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Check } from '../../../ui/field.tsx';
import { useApp } from '../../app/context.ts';
import { useText } from './words.ts';

/** Asks before an earlier publication is restored, and whether the forms are put back too. */
export function RestoreDialog({ version, onClose }: { version: number; onClose: () => void }) {
  const { desk, commands } = useApp();
  const { publications: text, common } = useText();
  const [forms, setForms] = useState(false);
  const restore = async () => {
    const outcome = await commands.run('restore', () => desk('restore', { version, forms }), { done: text.begun });
    if (outcome?.ok) onClose();
  };
  return (
    <Dialog title={text.ask(version)} closeLabel={common.cancel} onClose={onClose}>
      <p>{text.askText}</p>
      <Check label={text.forms} checked={forms} onChange={setForms} />
      <p class="faint">{text.formsHint}</p>
      <div class="dialog-actions">
        <Button onClick={onClose} autofocus>
          {common.cancel}
        </Button>
        <Button kind="primary" busy={commands.running.value.has('restore')} onClick={() => void restore()}>
          {text.restore}
        </Button>
      </div>
    </Dialog>
  );
}

import { useEffect, useId, useRef } from 'preact/hooks';
import { statusAfterAbsence } from '#domain/operator.ts';
import { Button } from '../../ui/button.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { useText } from '../work/words.ts';
import './absent-screen.css';

/** "Отсутствует": covers the screen, with the one button to come back in the middle. */
export function AbsentScreen() {
  const { self } = useWork();
  return self.value.status === 'absent' ? <Dimmed /> : null;
}

function Dimmed() {
  const { desk, commands } = useApp();
  const { self } = useWork();
  const { statusSwitch, status } = useText();
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    // The dialog that is opened last is above all dialogs that were open before.
    ref.current?.showModal();
  }, []);
  return (
    <dialog
      ref={ref}
      class="absent-screen"
      role="alertdialog"
      aria-labelledby={id}
      aria-describedby={`${id}-text`}
      onCancel={(event) => event.preventDefault()}
      // A second Escape closes a dialog even if `cancel` was prevented, so the dialog is opened again.
      onClose={() => ref.current?.isConnected && ref.current.showModal()}
    >
      <div class="absent-screen-box">
        <h2 id={id}>{statusSwitch.absentTitle}</h2>
        <p id={`${id}-text`}>
          {statusSwitch.absentText} {statusSwitch.absentBack(status[statusAfterAbsence(self.value)])}
        </p>
        <Button
          kind="primary"
          autofocus
          busy={commands.running.value.has('status')}
          onClick={() => void commands.run('status', () => desk('comeBack', {}))}
        >
          {statusSwitch.back}
        </Button>
      </div>
    </dialog>
  );
}

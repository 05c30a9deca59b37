import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from './button.tsx';
import type { ButtonKind } from './button.tsx';
import { classes } from './classes.ts';
import './dialog.css';

type Props = { title: string; closeLabel: string; large?: boolean; onClose: () => void; children: ComponentChildren };

/** A modal dialog by the browser's own element: it traps the focus and closes on Escape; the focus goes back to where it was. */
export function Dialog({ title, closeLabel, large, onClose, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    return () => {
      dialog?.close();
      // The browser gives the focus back only from a dialog that is still on the page.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      class={classes('dialog', large && 'large')}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={({ currentTarget }) => {
        // A browser lets nobody keep a dialog open twice running: what has not been left by its owner's word stands again, and is asked once more.
        if (!currentTarget.isConnected || currentTarget.open) return;
        currentTarget.showModal();
        onClose();
      }}
    >
      <div class="dialog-head">
        <h2 id={id}>{title}</h2>
        <Button kind="quiet" icon="close" small label={closeLabel} onClick={onClose} />
      </div>
      <div class="dialog-body">{children}</div>
    </dialog>
  );
}

type ConfirmProps = {
  title: string;
  text: string;
  confirm: string;
  cancel: string;
  kind?: ButtonKind;
  busy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
};

/** Asks before something that cannot be taken back with one click. */
export function Confirm({
  title,
  text,
  confirm,
  cancel,
  kind = 'danger',
  busy = false,
  onConfirm,
  onCancel,
}: ConfirmProps) {
  return (
    <Dialog title={title} closeLabel={cancel} onClose={onCancel}>
      <p>{text}</p>
      <div class="dialog-actions">
        <Button onClick={onCancel} autofocus>
          {cancel}
        </Button>
        <Button kind={kind} busy={busy} onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </Dialog>
  );
}

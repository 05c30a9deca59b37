import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from './button.tsx';
import type { ButtonKind } from './button.tsx';
import { classes } from './classes.ts';
import './dialog.css';

type Props = { title: string; closeLabel: string; large?: boolean; onClose: () => void; children: ComponentChildren };

/** A modal dialog by the browser's own element. It traps the focus, closes on Escape, and gives the focus back to where it was. */
export function Dialog({ title, closeLabel, large, onClose, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    return () => {
      dialog?.close();
      // The browser gives the focus back only when the closed dialog is still on the page.
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
        // A browser closes a dialog at a second Escape, even if the first was prevented. If the owner has not closed the dialog, it is opened again and the
        // owner is asked once more.
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

/** Asks before an action that one click cannot undo. */
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

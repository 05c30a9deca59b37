import { useEffect, useRef } from 'preact/hooks';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import './toaster.css';

export type Toast = { id: number; text: string; bad: boolean };

/** Short messages about the results of actions. They are in the top layer, so that an open dialog does not hide them. */
export function Toaster({
  toasts,
  closeLabel,
  onClose,
}: {
  toasts: readonly Toast[];
  closeLabel: string;
  onClose: (id: number) => void;
}) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const layer = ref.current;
    if (!layer?.showPopover) return;
    if (layer.matches(':popover-open')) layer.hidePopover();
    if (toasts.length > 0) layer.showPopover();
  }, [toasts]);
  return (
    <div ref={ref} class="toaster" popover="manual" role="status" aria-live="polite">
      {toasts.map(({ id, text, bad }) => (
        <div key={id} class={classes('toast', bad && 'bad')}>
          <span class="grow">{text}</span>
          <Button kind="quiet" icon="close" small label={closeLabel} onClick={() => onClose(id)} />
        </div>
      ))}
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { Dialog } from '../../ui/dialog.tsx';
import { useText } from '../app/words.ts';
import { useUnsavedPart } from './unsaved-parts.tsx';

type Props = { title: string; large?: boolean; onClose: () => void; children: ComponentChildren };

/** A dialog with a form. Escape and the cross ask first when typed text would be lost. */
export function FormDialog({ title, large = false, onClose, children }: Props) {
  const { common } = useText();
  const { Part, leave } = useUnsavedPart();
  return (
    <Part>
      <Dialog title={title} closeLabel={common.close} large={large} onClose={() => leave(onClose)}>
        {children}
      </Dialog>
    </Part>
  );
}

import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/button.tsx';
import type { Form } from './form.ts';
import { useText } from '../app/words.ts';

type Props = {
  /** What it saves, for what went wrong and whether it is being saved. */
  of: Pick<Form<object>, 'trouble' | 'busy'>;
  /** What the button says that saves. */
  label: string;
  onSave: () => Promise<unknown>;
  onCancel: () => void;
  children: ComponentChildren;
};

/** A form with its foot: what went wrong with the whole of it, the way back, and the button that saves. */
export function FormIn({ of: { trouble, busy }, label, onSave, onCancel, children }: Props) {
  const { common } = useText();
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSave();
      }}
    >
      {children}
      {trouble.value && (
        <p class="field-problem" role="alert">
          {trouble.value}
        </p>
      )}
      <div class="dialog-actions">
        <Button onClick={onCancel}>{common.cancel}</Button>
        <Button kind="primary" type="submit" busy={busy.value}>
          {label}
        </Button>
      </div>
    </form>
  );
}

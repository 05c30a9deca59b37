import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Savable } from './savable.ts';
import { useHeld } from './unsaved-parts.tsx';

type Props = {
  of: Savable;
  class: string;
  /** Its words may be lost without a question: an e-mail and a password at the door are no work. */
  isLight?: boolean;
  onSaved: () => Promise<void> | void;
  children: ComponentChildren;
};

/** Every form that saves: it sends by its button or Enter, leads to the first field that is wrong, and holds whoever would lose its words. */
export function FormFrame({ of, class: className, isLight = false, onSaved, children }: Props) {
  const ref = useRef<HTMLFormElement>(null);
  const wrong = of.wrong.value;
  useHeld(() => !isLight && of.unsaved.value);
  useEffect(() => {
    if (wrong > 0) ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [wrong]);
  const save = async () => {
    const outcome = await of.submit();
    if (outcome?.ok) await onSaved();
  };
  return (
    <form
      ref={ref}
      class={className}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {children}
    </form>
  );
}

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Savable } from './savable.ts';
import { useHeld } from './unsaved-parts.tsx';

type Props = {
  of: Savable;
  class: string;
  /** Leaving the form asks nothing: the e-mail and the password of a sign-in are quickly typed again. */
  isLight?: boolean;
  onSaved: () => Promise<void> | void;
  children: ComponentChildren;
};

/** The frame of every form that saves. It submits by its button or Enter, focuses the first wrong field, and guards typed text against leaving. */
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

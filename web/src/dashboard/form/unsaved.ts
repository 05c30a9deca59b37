import { createModel, signal } from '@preact/signals';

/** Would typed text be lost? */
export type IsUnsaved = () => boolean;

/** A part of the screen that is left as a whole. A form registers here with `hold`, until it calls the returned function. */
export type Words = { isUnsaved: IsUnsaved; hold: (isUnsaved: IsUnsaved) => () => void };

export function unsavedWords(): Words {
  const held = new Set<IsUnsaved>();
  return {
    isUnsaved: () => [...held].some((one) => one()),
    hold: (isUnsaved) => {
      held.add(isUnsaved);
      return () => void held.delete(isUnsaved);
    },
  };
}

/** The text on the page that is not saved, and the question to the person who is about to leave it. */
export const UnsavedModel = createModel(() => {
  const page = unsavedWords();
  /** The way out that waits for the person's answer. */
  const asking = signal<(() => void) | null>(null);
  let isLeaving = false;
  return {
    ...page,
    asking,
    /** Calls `go`, after asking when text would be lost. `isUnsaved` is about the part that is left; by default it is about the whole page. */
    leave: (go: () => void, isUnsaved: IsUnsaved = page.isUnsaved) => {
      if (isLeaving || !isUnsaved()) go();
      else asking.value = go;
    },
    stay: () => {
      asking.value = null;
    },
    /** The person agrees to lose the text, and goes on. */
    drop: () => {
      const go = asking.value;
      asking.value = null;
      isLeaving = true;
      go?.();
      isLeaving = false;
    },
  };
});
export type Unsaved = InstanceType<typeof UnsavedModel>;

/** Lets the browser ask before a tab with unsaved text is closed or reloaded. */
export function guardTab(window: Window, { isUnsaved }: Pick<Unsaved, 'isUnsaved'>): void {
  window.addEventListener('beforeunload', (event) => {
    if (isUnsaved()) event.preventDefault();
  });
}

import { createModel, signal } from '@preact/signals';

/** Would words be lost that somebody has typed? */
export type IsUnsaved = () => boolean;

/** A part of the screen that one leaves as a whole: forms say here whether they hold something, until the returned stop. */
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

/** What nobody has saved, and the question to whoever would leave it. */
export const UnsavedModel = createModel(() => {
  const page = unsavedWords();
  /** The way out that waits for an answer. */
  const asking = signal<(() => void) | null>(null);
  let isLeaving = false;
  return {
    ...page,
    asking,
    /** Goes, once words that would be lost may be; `isUnsaved` of what is left by it, without it of all there is. */
    leave: (go: () => void, isUnsaved: IsUnsaved = page.isUnsaved) => {
      if (isLeaving || !isUnsaved()) go();
      else asking.value = go;
    },
    stay: () => {
      asking.value = null;
    },
    /** Their words may be lost: they go where they wanted to. */
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

/** Lets the browser ask before a tab is closed or loaded anew with such words in it. */
export function guardTab(window: Window, { isUnsaved }: Pick<Unsaved, 'isUnsaved'>): void {
  window.addEventListener('beforeunload', (event) => {
    if (isUnsaved()) event.preventDefault();
  });
}

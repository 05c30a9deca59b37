import type { ComponentChildren } from 'preact';
import { createContext } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../app/context.ts';
import type { IsUnsaved, Words } from './unsaved.ts';
import { unsavedWords } from './unsaved.ts';

const PartContext = createContext<Words | null>(null);

/** Tells the surrounding part of the screen whether leaving this component would lose text. */
export function useHeld(isUnsaved: IsUnsaved): void {
  const { unsaved } = useApp();
  const around = useContext(PartContext) ?? unsaved;
  const latest = useRef(isUnsaved);
  latest.current = isUnsaved;
  useLayoutEffect(() => around.hold(() => latest.current()), [around]);
}

/** A part of the screen that is closed as a whole, such as a dialog. `leave` asks first when a form in it would lose text. */
export function useUnsavedPart() {
  const { unsaved } = useApp();
  const [words] = useState(unsavedWords);
  useHeld(words.isUnsaved);
  const Part = useRef(({ children }: { children: ComponentChildren }) => (
    <PartContext.Provider value={words}>{children}</PartContext.Provider>
  ));
  return { Part: Part.current, leave: (go: () => void) => unsaved.leave(go, words.isUnsaved) };
}

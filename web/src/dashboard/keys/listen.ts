import type { Place } from './command-of.ts';
import { isMac } from './shown-keys.ts';
import type { Keys } from './keys-model.ts';

/** Listens to every key of a window that no element has handled. Returns a function that stops it. */
export function listenToKeys(window: Window, keys: Pick<Keys, 'press'>): () => void {
  const mac = isMac(window.navigator.userAgent);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const { key, code, altKey, ctrlKey, metaKey, shiftKey, repeat, isComposing } = event;
    const altGraph = event.getModifierState('AltGraph');
    const stroke = { key, code, altKey, ctrlKey, metaKey, shiftKey, repeat, isComposing, altGraph, mac };
    if (keys.press(stroke, placeOf(event.target))) event.preventDefault();
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

/** The kind of place where the focus is, which decides what keys may do. */
export function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof HTMLElement)) return 'elsewhere';
  if (target.ownerDocument.querySelector('dialog[open], [role="menu"]')) return 'covered';
  if (target instanceof HTMLTextAreaElement) return target.closest('.composer') ? 'composer' : 'text';
  if (target.isContentEditable) return 'text';
  const isLine = target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && !isSwitch(target));
  return isLine ? 'line' : 'elsewhere';
}

const isSwitch = ({ type }: HTMLInputElement) => ['checkbox', 'radio', 'button', 'submit'].includes(type);

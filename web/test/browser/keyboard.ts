import { expect } from 'vitest';
import type { Window } from './window.ts';

/** The focused element: roughly its accessible name, and whether its focus is visible. */
const focused = ({ page }: Window) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return { tag: 'none', name: '', isSeen: false };
    const isField = element.matches('input, select, textarea') && 'labels' in element;
    const label = isField ? (element as HTMLInputElement).labels?.[0] : null;
    // Of a region only the label is its name, since its text is all text in it.
    const words = element.matches('body, main, section, [role=log]') ? '' : (label ?? element).innerText;
    const name = element.getAttribute('aria-label') ?? words;
    const box = element.getBoundingClientRect();
    const around = [element, element.parentElement, element.parentElement?.parentElement];
    const hasRing = around.some((near) => near && getComputedStyle(near).outlineStyle !== 'none');
    const isInWindow = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
    return { tag: element.localName, name: name.trim(), isSeen: hasRing && isInWindow };
  });

/** Presses keys one after another. */
export async function press({ page }: Window, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Checks that an element has the focus, and that the focus is visible. */
export async function expectFocus(window: Window): Promise<void> {
  const { tag, name, isSeen } = await focused(window);
  expect(['body', 'none'], `the focus on ${name || 'nothing'}`).not.toContain(tag);
  expect(isSeen, `the focus is seen on ${tag} ${name}`).toBe(true);
}

/** Presses a key until the element with this name has the focus, and checks that the focus is visible at every step. */
export async function moveTo(window: Window, name: string | RegExp, key = 'Tab'): Promise<void> {
  const isIt = (given: string) => (typeof name === 'string' ? given === name : name.test(given));
  const passed: string[] = [];
  for (let step = 0; step < 60; step++) {
    const at = await focused(window);
    if (isIt(at.name)) return expectFocus(window);
    passed.push(at.name);
    if (at.tag !== 'body') expect(at.isSeen, `the focus is seen on ${at.tag} ${at.name}`).toBe(true);
    await press(window, key);
  }
  throw new Error(`${key} does not lead to ${name}, only to: ${passed.join(' | ')}`);
}

/** Types letter by letter into the focused element. */
export const type = ({ page }: Window, words: string): Promise<void> => page.keyboard.type(words);

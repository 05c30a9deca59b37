/** A user's actions on the page. Each waits until its element is there. */
export type Hand = {
  press: (selector: string, words?: string | RegExp) => Promise<void>;
  type: (selector: string, text: string) => Promise<void>;
  /** Chooses the option with this value. */
  choose: (selector: string, value: string) => Promise<void>;
  key: (selector: string, key: string) => Promise<void>;
  sees: (selector: string) => Promise<Element>;
};

/** How long an element may take to appear, ms. */
const PATIENCE = 15_000;

export const hand: Hand = {
  async press(selector, words) {
    const element = await found(selector, words);
    element.focus();
    element.click();
  },
  async type(selector, text) {
    const field = await found(selector);
    field.focus();
    const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    // Sets the value as typing does, by the field's native setter, which a framework may have overridden on the element.
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')!.set!.call(field, text);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled();
  },
  async choose(selector, value) {
    const field = await found(selector);
    if (field instanceof HTMLSelectElement) field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
  },
  async key(selector, key) {
    const field = await found(selector);
    field.focus();
    field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await settled();
  },
  sees: (selector) => found(selector),
};

/** Waits two animation frames, after which requested changes have been drawn. */
export const settled = () =>
  new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

/** How long rows of a list may go on moving, ms. */
const RESTLESS = 5_000;

/** As `settled`, and then until the rows of a transcript have not moved for three looks: each row that has been measured moves those below it. */
export async function still(): Promise<void> {
  const began = performance.now();
  await settled();
  for (let before = rows(), same = 0; before !== '' && same < 3 && performance.now() - began < RESTLESS;) {
    await settled();
    const now = rows();
    same = now === before ? same + 1 : 0;
    before = now;
  }
}

const rows = () =>
  [...document.querySelectorAll('.transcript-row')]
    .map((row) => row.getBoundingClientRect())
    .map(({ y, height }) => `${y} ${height}`)
    .join();

async function found(selector: string, words?: string | RegExp): Promise<HTMLElement> {
  const began = performance.now();
  for (;;) {
    const element = [...document.querySelectorAll<HTMLElement>(selector)].find((one) => saysIt(one, words));
    if (element) return element;
    if (performance.now() - began > PATIENCE) throw new Error(`Never there: ${selector} ${words ?? ''}`);
    await settled();
  }
}

function saysIt(element: HTMLElement, words: string | RegExp | undefined): boolean {
  if (words === undefined) return true;
  return [element.textContent, element.ariaLabel ?? ''].some((text) => text.match(words) !== null);
}

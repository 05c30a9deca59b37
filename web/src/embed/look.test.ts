import { afterEach, beforeEach, expect, it } from 'vitest';
import { launch } from './launch.ts';
import { lookStyle } from './look.ts';

const FRAME = new URL('http://chat.example/widget.html');
const LEFT = '#ffdd00 #000000 left 12 80';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => document.body.replaceChildren());

const styles = () => {
  const { shadowRoot } = document.querySelector('[data-rtno-chat]')!;
  return [...shadowRoot!.adoptedStyleSheets[0]!.cssRules].map(({ cssText }) => cssText).join(' ');
};

/** What the company's frame says of the button, from an origin. */
function says(look: unknown, origin = FRAME.origin): void {
  const { contentWindow } = document.querySelector('[data-rtno-chat]')!.shadowRoot!.querySelector('iframe')!;
  dispatchEvent(
    new MessageEvent('message', { data: { rtno: 'frame', say: 'look', look }, source: contentWindow, origin }),
  );
}

it('the button stands where the page’s line says, then where the frame says, also on the next page', () => {
  const first = launch('shop', 'ru', FRAME, LEFT);
  expect(styles()).toContain('left: 12px');
  first.open();
  says('#0a7f3f #ffffff right 40 20');
  expect(styles()).toContain('right: 40px');
  first.destroy();
  const next = launch('shop', 'ru', FRAME, LEFT);
  expect(styles()).toContain('#0a7f3f');
  next.open();
  says('');
  expect(styles()).not.toContain('#0a7f3f');
  next.destroy();
});

it('another window of the page cannot move the button', () => {
  const chat = launch('shop', 'ru', FRAME);
  chat.open();
  says(LEFT, 'http://evil.example');
  expect(styles()).not.toContain('left: 12px');
  chat.destroy();
});

it.each([
  'left',
  '#fff #000 left 0 0',
  '#ffdd00 #000000 left 12',
  '#ffdd00 #000000 middle 12 80',
  '#ffdd00 #000000 left 12 80; } * { display: none',
  '#ffdd00 url(x) left 12 80',
  '#ffdd00 #000000 left -1 9999',
])('styles are never made of %j', (look) => {
  expect(lookStyle(look)).toBe('');
});

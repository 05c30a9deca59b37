import { expect, it } from 'vitest';
import { capsOf, shownKeys } from './shown-keys.ts';

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/140.0';

it.each([
  ['Alt+E', 'Alt+E', '⌥E'],
  ['Shift+Enter', 'Shift+Enter', '⇧Enter'],
  ['Alt+ArrowDown', 'Alt+↓', '⌥↓'],
  ['Escape', 'Esc', 'Esc'],
  ['/', '/', '/'],
])('%s is written as it is printed on the keyboard', (keys, windows, mac) => {
  expect([shownKeys(keys, WINDOWS), shownKeys(keys, MAC)]).toEqual([windows, mac]);
});

it('each key cap is a separate item of the list', () => {
  expect([capsOf('Alt+ArrowUp', WINDOWS), capsOf('Alt+ArrowUp', MAC)]).toEqual([
    ['Alt', '↑'],
    ['⌥', '↑'],
  ]);
});

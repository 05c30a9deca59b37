import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { safeMemory } from '../../shared/memory.ts';
import { KeysModel } from './keys-model.ts';

const memory = () => safeMemory(() => window.sessionStorage);
const stroke = (key: string, altKey: boolean) => ({
  key,
  code: `Key${key.toUpperCase()}`,
  altKey,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altGraph: false,
  repeat: false,
  isComposing: false,
});

test('a key runs the action that was registered last, and the former one when that is gone', () => {
  const keys = new KeysModel(memory());
  const ran: string[] = [];
  const first = keys.offer('close', () => ran.push('first'));
  const second = keys.offer('close', () => ran.push('second'));
  expect(keys.press(stroke('k', true), 'elsewhere')).toBe(true);
  second();
  keys.press(stroke('k', true), 'elsewhere');
  first();
  expect(keys.press(stroke('k', true), 'elsewhere')).toBe(false);
  expect(ran).toEqual(['second', 'first']);
});

test('«?» can be switched off, for this browser', () => {
  const keys = new KeysModel(memory());
  keys.offer('list', keys.list);
  keys.setQuestionMark(false);
  expect(keys.press(stroke('?', false), 'elsewhere')).toBe(false);
  expect(new KeysModel(memory()).questionMark.value).toBe(false);
  keys.setQuestionMark(true);
  expect(keys.press(stroke('?', false), 'elsewhere')).toBe(true);
  expect(keys.isListed.value).toBe(true);
});

test('of chats side by side a key asks the one that is meant, in whichever order they came, and then the page', () => {
  const current = signal<string | null>('b');
  const keys = new KeysModel(memory(), current);
  const ran: string[] = [];
  for (const column of ['a', 'b', 'c']) keys.offer('close', () => ran.push(`close ${column}`), column);
  keys.offer('close', () => ran.push('close on the page'));
  keys.offer('note', () => ran.push('note a'), 'a');
  keys.press(stroke('k', true), 'composer');
  expect(keys.press(stroke('m', true), 'composer')).toBe(false);
  current.value = 'a';
  keys.press(stroke('k', true), 'elsewhere');
  keys.press(stroke('m', true), 'elsewhere');
  current.value = null;
  keys.press(stroke('k', true), 'elsewhere');
  expect(ran).toEqual(['close b', 'close a', 'note a', 'close on the page']);
});

import { describe, expect, it } from 'vitest';
import type { Place, Stroke } from './command-of.ts';
import { commandOf } from './command-of.ts';
import { GROUPS, SHORTCUTS, WRITING } from './shortcuts.ts';

const bare: Stroke = {
  key: '',
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altGraph: false,
  repeat: false,
  isComposing: false,
};
const alt = (code: string, key: string, more: Partial<Stroke> = {}) => ({ ...bare, altKey: true, code, key, ...more });
const at = (stroke: Partial<Stroke>, place: Place = 'elsewhere', questionMark = true) =>
  commandOf({ ...bare, ...stroke }, place, questionMark);

describe('A key anywhere in the dashboard', () => {
  it('is known by its letter, and by its place on the keyboard when another alphabet or Option types another sign', () => {
    expect(at(alt('KeyJ', 'j'))).toBe('next');
    expect(at(alt('KeyJ', 'о'), 'composer')).toBe('next');
    expect(at(alt('KeyJ', '∆'), 'text')).toBe('next');
    expect(at(alt('KeyZ', 'y'))).toBe('status');
    expect(at(alt('KeyY', 'z'))).toBe(null);
  });

  it('needs Alt alone: other combinations belong to the browser, and the right Alt types letters', () => {
    expect(at({ code: 'KeyJ', key: 'j' })).toBe(null);
    expect(at(alt('KeyJ', 'j', { ctrlKey: true }))).toBe(null);
    expect(at(alt('KeyJ', 'j', { metaKey: true }))).toBe(null);
    expect(at(alt('KeyJ', 'J', { shiftKey: true }))).toBe(null);
    expect(at(alt('KeyO', 'ó', { altGraph: true }))).toBe(null);
    expect(at(alt('KeyJ', 'j', { isComposing: true }))).toBe(null);
  });

  it('runs once however long it is held, but held arrows repeat', () => {
    expect(at(alt('KeyK', 'k', { repeat: true }))).toBe(null);
    expect(at(alt('ArrowDown', 'ArrowDown', { repeat: true }))).toBe('following');
  });

  it('Ctrl+K opens the palette from anywhere, in any alphabet; on a Mac it is Command, where Control erases a line', () => {
    const k = { code: 'KeyK', key: 'k' };
    for (const place of ['elsewhere', 'composer', 'line', 'text'] as const)
      expect(at({ ...k, ctrlKey: true }, place)).toBe('palette');
    expect(at({ ...k, key: 'л', ctrlKey: true })).toBe('palette');
    expect(at({ ...k, metaKey: true, mac: true })).toBe('palette');
    expect(at({ ...k, ctrlKey: true, mac: true }, 'composer')).toBe(null);
    expect(at({ ...k, metaKey: true })).toBe(null);
    expect(at({ ...k, ctrlKey: true, shiftKey: true })).toBe(null);
    expect(at({ ...k, ctrlKey: true, repeat: true })).toBe(null);
    expect(at({ ...k, ctrlKey: true }, 'covered')).toBe(null);
  });

  it('does nothing while a dialog or a menu is open', () => {
    expect(at(alt('KeyK', 'k'), 'covered')).toBe(null);
    expect(at({ key: 'Escape' }, 'covered')).toBe(null);
    expect(at({ key: '?' }, 'covered')).toBe(null);
  });

  it('leaves arrows and Escape to a one-line field, and Escape to a text that is not saved', () => {
    expect(at(alt('ArrowUp', 'ArrowUp'), 'composer')).toBe('previous');
    expect(at(alt('ArrowUp', 'ArrowUp'), 'line')).toBe(null);
    expect(at({ key: 'Escape' }, 'composer')).toBe('leave');
    expect(at({ key: 'Escape' })).toBe('leave');
    expect(at({ key: 'Escape' }, 'line')).toBe(null);
    expect(at({ key: 'Escape' }, 'text')).toBe(null);
  });

  it('«?» opens the list outside of fields unless switched off, Alt+? anywhere', () => {
    expect(at({ key: '?', code: 'Slash', shiftKey: true })).toBe('list');
    expect(at({ key: '?', code: 'Digit7', shiftKey: true })).toBe('list');
    expect(at({ key: '?', shiftKey: true }, 'composer')).toBe(null);
    expect(at({ key: '?', shiftKey: true }, 'elsewhere', false)).toBe(null);
    expect(at(alt('Slash', '?', { shiftKey: true }), 'composer', false)).toBe('list');
    expect(at(alt('Slash', '¿', { shiftKey: true }), 'composer')).toBe('list');
  });
});

describe('The table', () => {
  const all = { ...SHORTCUTS, ...WRITING };

  it('has no combination twice, and none that browsers use for their menus and dead keys', () => {
    const keys: string[] = Object.values(all);
    expect(new Set(keys).size).toBe(keys.length);
    // Letters that browsers use with Alt. D: the address bar; F, E: the menu of Chrome; the others: menus of Firefox, accents of a Mac.
    const kept = ['A', 'B', 'C', 'D', 'F', 'G', 'H', 'I', 'N', 'P', 'S', 'T', 'U', 'V'];
    for (const key of kept) expect(keys).not.toContain(`Alt+${key}`);
  });

  it('lists each key once', () => {
    expect(Object.values(GROUPS).flat().toSorted()).toEqual(Object.keys(all).toSorted());
  });
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { WORDS_CONTRAST, contrast, paletteOf } from '../../../src/domain/look/palette.ts';

const color = fc.integer({ min: 0, max: 0xff_ff_ff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('whatever colour an admin chooses, its words and its links can be read', () => {
  fc.assert(
    fc.property(color, (chosen) => {
      const { accent, onAccent, linkLight, linkDark } = paletteOf(chosen);
      expect(accent).toBe(chosen);
      expect(contrast(onAccent, accent)).toBeGreaterThanOrEqual(WORDS_CONTRAST);
      expect(contrast(linkLight, '#ffffff')).toBeGreaterThanOrEqual(WORDS_CONTRAST);
      expect(contrast(linkDark, '#14171d')).toBeGreaterThanOrEqual(WORDS_CONTRAST);
    }),
  );
});

test('a colour that can be read stays as it is', () => {
  expect(paletteOf('#1f5eff')).toMatchObject({ onAccent: '#ffffff', linkLight: '#1f5eff' });
  expect(paletteOf('#ffdd00')).toMatchObject({ onAccent: '#000000', linkDark: '#ffdd00' });
});

test('contrast is that of WCAG 2.2', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('web/src/ui/tokens.css', 'utf8');
const [light, dark] = css.split(":root[data-theme='dark']") as [string, string];

/** The colours of a theme by their names. */
const colours = (theme: string) =>
  Object.fromEntries([...theme.matchAll(/--([a-z-]+): (#[\da-f]{6})/g)].map(([, name, colour]) => [name!, colour!]));

/** Relative luminance by WCAG 2.2. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dim, bright] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

const TEXTS: readonly (readonly [text: string, ground: string])[] = [
  ...['accent', 'danger', 'success'].flatMap((ground) => [
    ['on-accent', ground] as const,
    // The audit never sees a button under the pointer, so its hover colour is checked here.
    ['on-accent', `${ground}-hover`] as const,
  ]),
  ...['text', 'text-soft', 'text-faint', 'accent-text', 'danger-text', 'success-text'].flatMap((text) =>
    ['ground', 'surface', 'hover'].map((ground) => [text, ground] as const),
  ),
  ...['least', 'low', 'mid'].map((level) => ['text', `heat-${level}`] as const),
  ...['high', 'most'].map((level) => [`on-heat-${level}`, `heat-${level}`] as const),
];
const CHARTS = ['blue', 'green', 'violet', 'amber', 'red'].map((name) => `chart-${name}`);

describe.each([
  ['light', colours(light)],
  ['dark', { ...colours(light), ...colours(dark) }],
])('The %s theme', (_name, theme) => {
  it.each(TEXTS)('%s is readable on %s', (text, ground) => {
    expect(contrast(theme[text]!, theme[ground]!)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(CHARTS)('%s is visible on a surface', (colour) => {
    expect(contrast(theme[colour]!, theme['surface']!)).toBeGreaterThanOrEqual(3);
  });

  it.each(['ground', 'surface'])('the focus ring and the edge of a field are visible on %s', (ground) => {
    expect(contrast(theme['focus']!, theme[ground]!)).toBeGreaterThanOrEqual(3);
    expect(contrast(theme['line-field']!, theme[ground]!)).toBeGreaterThanOrEqual(3);
  });
});

/** The colours of the widget, each "#rrggbb": the ground of what is pressed, the words on it, and links and rings on the page, light and dark. */
export type Palette = { accent: string; onAccent: string; linkLight: string; linkDark: string };

/** The least contrast of words to their ground (WCAG 2.2, 1.4.3). */
export const WORDS_CONTRAST = 4.5;

/** The widget's own grounds (web/src/widget/ui/base.css). */
const GROUNDS = { light: '#ffffff', dark: '#14171d' } as const;
/** How many shades are tried between a colour and white or black. */
const STEPS = 50;

type Rgb = readonly [number, number, number];

/**
 * All colours that follow from the one an admin chooses. Words on it are white where they can be read, and black where not: one of the two always can.
 * Links are the colour itself, or its nearest darker or lighter shade that can be read.
 */
export function paletteOf(color: string): Palette {
  return {
    accent: color,
    onAccent: contrast('#ffffff', color) >= WORDS_CONTRAST ? '#ffffff' : '#000000',
    linkLight: shadeOf(color, GROUNDS.light),
    linkDark: shadeOf(color, GROUNDS.dark),
  };
}

/** The nearest shade of a colour whose words can be read on a ground: the colour itself if they can be. */
function shadeOf(color: string, ground: string): string {
  const towards = luminance(ground) > 0.5 ? '#000000' : '#ffffff';
  for (let step = 0; step < STEPS; step++) {
    const shade = mixed(color, towards, step / STEPS);
    if (contrast(shade, ground) >= WORDS_CONTRAST) return shade;
  }
  return towards;
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** WCAG 2.2, "relative luminance". */
function luminance(color: string): number {
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const [r, g, b] = rgbOf(color);
  return 0.2126 * linear(r / 255) + 0.7152 * linear(g / 255) + 0.0722 * linear(b / 255);
}

function mixed(color: string, towards: string, share: number): string {
  const [from, to] = [rgbOf(color), rgbOf(towards)];
  const parts = from.map((part, i) => Math.round(part + (to[i]! - part) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function rgbOf(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

import type { PublicLook } from '#domain/look/look.ts';

/** How the button on a page stands and looks, for embed/look.ts: its colour, that of the sign on it, the side, and the distances from that side and from below, px. */
export const buttonLook = ({ palette, side, aside, above }: PublicLook): string =>
  [palette.accent, palette.onAccent, side, aside, above].join(' ');

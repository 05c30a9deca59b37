/**
 * The styles of a button that a company has moved or coloured. `look` is "#rrggbb #rrggbb side aside above": the colour, that of the sign on it, the side of the
 * window, and the distances from that side and from below, px. Anything else gives '', the button's own styles (style.ts).
 */
export function lookStyle(look: string | null | undefined): string {
  const [, color, sign, side, aside, above] =
    /^(#[\da-f]{6}) (#[\da-f]{6}) (left|right) (\d{1,3}) (\d{1,3})$/.exec(look ?? '') ?? [];
  if (!side) return '';
  const other = side === 'left' ? 'right' : 'left';
  const stands = `{ ${other}: auto; ${side}: `;
  return `
:host ${stands}${aside}px; bottom: ${above}px; }
button { background: ${color}; color: ${sign}; }
button:focus-visible { box-shadow: 0 0 0 6px ${color}; }
.out ${stands}0; }
@media (min-width: 481px) and (min-height: 481px) {
  iframe ${stands}0; height: min(600px, calc(100vh - ${above}px - 20px)); }
}`;
}

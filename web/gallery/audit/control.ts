import { isDrawn, stage } from './seen.ts';

const CONTROLS =
  'button, a[href], input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab], [role=menuitem], [role=option], [role=radio]';

/** All controls that can be used now. */
export function controls(): HTMLElement[] {
  return [...stage().querySelectorAll<HTMLElement>(CONTROLS)].filter(isUsable);
}

/** A checkbox or radio button that is drawn by its label is used through that label. */
function isUsable(element: HTMLElement): boolean {
  if (element.closest('[inert]') !== null || !isDrawn(element)) return false;
  const { opacity, appearance, pointerEvents } = getComputedStyle(element);
  return pointerEvents !== 'none' && !(opacity === '0' && appearance === 'none');
}

import type { Finding } from './finding.ts';
import { nameOf } from './finding.ts';
import { isDrawn } from './seen.ts';

/** Finds elements wider than the window, and badges larger than the element that they mark. */
export function wide(): Finding[] {
  const all = [...document.body.querySelectorAll('*')].filter(isDrawn);
  const found: Finding[] = [];
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth + 1) {
    const beyond = all.find((one) => !isScrolled(one) && one.getBoundingClientRect().right > innerWidth + 1);
    found.push({
      rule: 'wider than the window',
      where: beyond ? nameOf(beyond) : 'the page',
      how: `${scrollWidth} px`,
    });
  }
  for (const one of all) {
    const { width, height } = one.getBoundingClientRect();
    if (width > innerWidth + 1)
      found.push({ rule: 'wider than the window', where: nameOf(one), how: `${Math.round(width)} px` });
    if (isSign(one) && Math.max(width, height) > 28)
      found.push({
        rule: 'an overgrown sign',
        where: nameOf(one),
        how: `${Math.round(width)} x ${Math.round(height)} px`,
      });
  }
  return found;
}

/** Is the element inside a scroll area? An element positioned by an ancestor outside that area is not. */
function isScrolled(element: Element): boolean {
  let place = getComputedStyle(element).position;
  for (let one = element.parentElement; one !== null; one = one.parentElement) {
    const style = getComputedStyle(one);
    if (place === 'absolute' && style.position === 'static') continue;
    if (style.overflowX !== 'visible') return true;
    place = style.position;
  }
  return false;
}

/** A badge without words on another element, such as a dot on an avatar. */
function isSign(element: Element): boolean {
  return (
    element.localName === 'span' &&
    element.ariaHidden === 'true' &&
    element.childNodes.length === 0 &&
    !element.matches('.skeleton, .avatar')
  );
}

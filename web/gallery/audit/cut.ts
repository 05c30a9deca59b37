import { controls } from './control.ts';
import type { Finding } from './finding.ts';
import { nameOf } from './finding.ts';
import { heightOf, isDrawn, ownWords, seenBox, stage, widthOf } from './seen.ts';

/** At least so many px of a text must be visible, so that it is noticed. */
const LEAST = 8;
/** How much of a chosen option must be visible at most, px. */
const LONGEST_CHOICE = 110;

/** Finds texts that are cut off without an ellipsis, shortened texts that can be read in full nowhere, and names of which nothing is left. */
export function cut(): Finding[] {
  return [...texts(), ...placeholders(), ...choices(), ...edges()];
}

function texts(): Finding[] {
  const found: Finding[] = [];
  for (const one of stage().querySelectorAll<HTMLElement>('*')) {
    if (ownWords(one) === '' || !isDrawn(one) || one.matches('option, textarea, style, script')) continue;
    const box = seenBox(one, { scrolls: true });
    if (widthOf(box) < LEAST && ownWords(one).length > 2 && one.scrollWidth > LEAST) {
      found.push({
        rule: 'nothing left of a text',
        where: nameOf(one),
        how: `${Math.max(0, Math.round(widthOf(box)))} px`,
      });
      continue;
    }
    const holder = cutter(one);
    if (holder === null) continue;
    const { textOverflow, webkitLineClamp } = getComputedStyle(holder);
    const shortens = textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
    const how = `${holder.scrollWidth} x ${holder.scrollHeight} px in ${holder.clientWidth} x ${holder.clientHeight}`;
    if (!shortens) found.push({ rule: 'a text is cut', where: nameOf(one), how });
    else if (isName(one) && holder.closest('[title]') === null)
      found.push({ rule: 'a shortened text that is nowhere whole', where: nameOf(one), how });
  }
  return found;
}

/**
 * Is the text a heading, a badge, or the words of a control without a full name elsewhere? Such a text must be readable in full. The beginning of a message
 * need not be.
 */
const isName = (element: Element) => element.closest('h1, h2, h3, .badge, [aria-label]:is(a, button, label)') !== null;

/** The element that cuts this text off: the text's own element or one around it, up to the control or block that contains it. */
function cutter(element: HTMLElement): HTMLElement | null {
  for (let one: HTMLElement | null = element; one !== null; one = one.parentElement) {
    const { overflowX, overflowY, display } = getComputedStyle(one);
    const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    const isWide = clips(overflowX) && one.scrollWidth > one.clientWidth + 1;
    const isHigh = clips(overflowY) && one.scrollHeight > one.clientHeight + 2;
    if (display !== 'inline' && (isWide || isHigh) && one.clientWidth > 0) return one;
    // The words of a field or a button overflow it without being cut.
    if (one === element && one.matches('button, .button') && one.scrollWidth > one.clientWidth + 1) return one;
    if (display === 'block' || one.matches('button, a, li, td, label')) return null;
  }
  return null;
}

/** Placeholders of empty fields must be readable. */
function placeholders(): Finding[] {
  const found: Finding[] = [];
  const context = document.createElement('canvas').getContext('2d')!;
  for (const field of stage().querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[placeholder]')) {
    if (!isDrawn(field) || field.value !== '' || field.placeholder === '') continue;
    const style = getComputedStyle(field);
    context.font = style.font;
    const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const needs = context.measureText(field.placeholder).width;
    const lines =
      field.localName === 'textarea' ? Math.max(1, Math.floor(field.clientHeight / parseFloat(style.lineHeight))) : 1;
    if (needs > room * lines + 1)
      found.push({
        rule: 'a placeholder is cut',
        where: nameOf(field),
        how: `${Math.round(needs)} px in ${Math.round(room)}`,
      });
  }
  return found;
}

/** The chosen option of a list must be readable without opening the list. An option of a long list may be as long as a sentence and need not be. */
function choices(): Finding[] {
  const context = document.createElement('canvas').getContext('2d')!;
  return [...stage().querySelectorAll('select')].filter(isDrawn).flatMap((field) => {
    const style = getComputedStyle(field);
    context.font = style.font;
    const words = field.selectedOptions[0]?.text ?? '';
    const needs = Math.min(LONGEST_CHOICE, context.measureText(words).width);
    const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    if (needs <= room + 1) return [];
    return [{ rule: 'a choice is cut', where: nameOf(field), how: `${Math.round(needs)} px in ${Math.round(room)}` }];
  });
}

/** Finds controls that an element around them cuts off, unless the rest can be scrolled to. */
function edges(): Finding[] {
  return controls().flatMap((control) => {
    const whole = control.getBoundingClientRect();
    const seen = seenBox(control, { scrolls: true });
    const [wide, high] = [whole.width - widthOf(seen), whole.height - heightOf(seen)];
    if (wide <= 1 && high <= 1) return [];
    return [
      { rule: 'a control is cut', where: nameOf(control), how: `${Math.round(wide)} x ${Math.round(high)} px of it` },
    ];
  });
}

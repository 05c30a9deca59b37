import type { Range } from '@tanstack/virtual-core';
import {
  Virtualizer,
  defaultRangeExtractor,
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** Up to so many cards are all drawn. */
const ALL = 60;
/** The height of a card that has not been measured yet, px. */
const GUESS = 132;
/** So many cards are drawn beyond the visible ones, at each side. */
const BEYOND = 8;

/** A stretch of the list: a drawn card by its place, or the room of cards that are not drawn, px. */
export type Stretch = { place: number } | { room: number };

/**
 * Which of many cards are drawn in a box that scrolls, from top to bottom. The card at `kept` (-1: none) always is, so that scrolling does not take the focus
 * away. `measure` is the ref of each drawn card, which says its place in `data-index`.
 */
export function useNearCards(box: RefObject<HTMLElement | null>, count: number, kept: number) {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const options = {
    count: count > ALL ? count : 0,
    getScrollElement: () => box.current,
    estimateSize: () => GUESS,
    rangeExtractor: (range: Range) => withKept(defaultRangeExtractor(range), kept),
    measureElement,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(0),
    overscan: BEYOND,
  };
  const [list] = useState(() => new Virtualizer<HTMLElement, HTMLLIElement>(options));
  list.setOptions(options);
  // The library says that an adapter to a framework calls these methods. There is no adapter for Preact.
  /* oxlint-disable no-underscore-dangle */
  useLayoutEffect(() => list._didMount(), []);
  useLayoutEffect(() => list._willUpdate());
  /* oxlint-enable no-underscore-dangle */
  const drawn = list.getVirtualItems();
  const all = Array.from({ length: count }, (_, place) => ({ place }));
  return {
    measure: list.measureElement,
    stretches: count > ALL ? stretchesOf(drawn, list.getTotalSize()) : all,
  };
}

/** The drawn cards with the room between them, before and after. */
export function stretchesOf(
  drawn: readonly { index: number; start: number; end: number }[],
  total: number,
): readonly Stretch[] {
  const found: Stretch[] = [];
  let end = 0;
  for (const item of drawn) {
    if (item.start > end) found.push({ room: item.start - end });
    found.push({ place: item.index });
    ({ end } = item);
  }
  return total > end ? [...found, { room: total - end }] : found;
}

function withKept(drawn: number[], kept: number): number[] {
  if (kept < 0 || drawn.includes(kept)) return drawn;
  return [...drawn, kept].toSorted((a, b) => a - b);
}

import {
  Virtualizer,
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** The height of a row that has not been measured yet, px. */
const GUESS = 44;
/** So many rows are drawn beyond the visible ones, at each side, and before the box is known. */
const BEYOND = 12;

/** The rows from `first` to `end` are to be drawn, with so much room above and below them, px. `measure` is the ref of each drawn row. */
export type Near = {
  first: number;
  end: number;
  above: number;
  below: number;
  measure: (row: HTMLTableRowElement | null) => void;
};

/** Which of `count` rows are near the visible part of a box that scrolls. */
export function useNearRows(box: RefObject<HTMLDivElement | null>, count: number): Near {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const options = {
    count,
    getScrollElement: () => box.current,
    estimateSize: () => GUESS,
    measureElement,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(0),
    overscan: BEYOND,
  };
  const [list] = useState(() => new Virtualizer<HTMLDivElement, HTMLTableRowElement>(options));
  list.setOptions(options);
  // The library says that an adapter to a framework calls these methods. There is no adapter for Preact.
  /* oxlint-disable no-underscore-dangle */
  useLayoutEffect(() => list._didMount(), []);
  useLayoutEffect(() => list._willUpdate());
  /* oxlint-enable no-underscore-dangle */
  const items = list.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  const total = list.getTotalSize();
  return {
    first: first?.index ?? 0,
    end: (last?.index ?? BEYOND - 1) + 1,
    above: first?.start ?? 0,
    below: last === undefined ? 0 : Math.max(0, total - last.end),
    measure: list.measureElement,
  };
}

import type { Range, VirtualizerOptions } from '@tanstack/virtual-core';
import {
  Virtualizer,
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** How many rows are drawn beyond the visible ones, at each side. */
const BEYOND = 8;

type Given =
  | 'getScrollElement'
  | 'rangeExtractor'
  | 'observeElementRect'
  | 'observeElementOffset'
  | 'scrollToFn'
  | 'onChange';
type Options<Row extends HTMLElement> = Omit<VirtualizerOptions<HTMLDivElement, Row>, Given>;

/** The library's virtual list for Preact: the component is drawn again when other rows come near. The rows at `kept` are drawn wherever one scrolls; -1 is none. */
export function useVirtualizer<Row extends HTMLElement>(
  box: RefObject<HTMLDivElement | null>,
  kept: readonly number[],
  own: Options<Row>,
): Virtualizer<HTMLDivElement, Row> {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const options = {
    overscan: BEYOND,
    ...own,
    getScrollElement: () => box.current,
    rangeExtractor: (range: Range) => withKept(defaultRangeExtractor(range), kept),
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(0),
  };
  const [list] = useState(() => new Virtualizer<HTMLDivElement, Row>(options));
  list.setOptions(options);
  // The library says that an adapter to a framework calls these methods. There is no adapter for Preact.
  /* oxlint-disable no-underscore-dangle */
  useLayoutEffect(() => list._didMount(), []);
  useLayoutEffect(() => list._willUpdate());
  /* oxlint-enable no-underscore-dangle */
  return list;
}

function withKept(drawn: number[], kept: readonly number[]): number[] {
  const more = kept.filter((place) => place >= 0 && !drawn.includes(place));
  return more.length === 0 ? drawn : [...new Set([...drawn, ...more])].toSorted((a, b) => a - b);
}

import type { Range } from '@tanstack/virtual-core';
import {
  Virtualizer,
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useReducer, useState } from 'preact/hooks';
import type { Row } from './rows.ts';
import { guessHeight } from './rows.ts';

/** How near to the end counts as being there, px. */
export const NEAR = 60;
/** The room above the first row, for what stands there, and below the last, px. */
const ABOVE = 52;
const BELOW = 16;
/** How many rows are drawn beyond what is seen, at each side. */
const BEYOND = 8;

export type VirtualList = Virtualizer<HTMLDivElement, HTMLDivElement>;

/**
 * Draws only the rows that are near. The list stays at the end while one is there, and where one reads when rows come before it or after it.
 * The row at `kept` is always drawn, so that the keyboard's place is not lost by scrolling.
 */
export function useVirtualList(box: RefObject<HTMLDivElement | null>, rows: readonly Row[], kept: number): VirtualList {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const options = {
    count: rows.length,
    getScrollElement: () => box.current,
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    estimateSize: useCallback((index: number) => (rows[index] ? guessHeight(rows[index]) : 0), [rows]),
    rangeExtractor: useCallback((range: Range) => withKept(defaultRangeExtractor(range), kept), [kept]),
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(0),
    anchorTo: 'end' as const,
    followOnAppend: true,
    scrollEndThreshold: NEAR,
    scrollPaddingStart: BELOW,
    paddingStart: ABOVE,
    paddingEnd: BELOW,
    overscan: BEYOND,
  };
  const [list] = useState(() => new Virtualizer<HTMLDivElement, HTMLDivElement>(options));
  list.setOptions(options);
  // What an adapter to a framework calls, says the library; there is none for Preact.
  /* oxlint-disable no-underscore-dangle */
  useLayoutEffect(() => list._didMount(), []);
  useLayoutEffect(() => list._willUpdate());
  /* oxlint-enable no-underscore-dangle */
  return list;
}

function withKept(drawn: number[], kept: number): number[] {
  if (kept < 0 || drawn.includes(kept)) return drawn;
  return [...drawn, kept].toSorted((a, b) => a - b);
}

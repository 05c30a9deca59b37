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

/** At which distance from the end the reader counts as being at the end, px. */
export const NEAR = 60;
/** The room above the first row (for older.tsx) and below the last row, px. */
const ABOVE = 52;
const BELOW = 16;
/** How many rows are drawn beyond the visible ones, at each side. */
const BEYOND = 8;

export type VirtualList = Virtualizer<HTMLDivElement, HTMLDivElement>;

/**
 * Draws only the rows near the visible part. A reader at the end stays at the end; a reader elsewhere keeps their place when rows are added before or
 * after it. The row at `kept` is always drawn, so that scrolling does not lose the keyboard's focus.
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
  // The library says that an adapter to a framework calls these methods. There is no adapter for Preact.
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

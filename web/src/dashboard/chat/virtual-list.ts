import type { Virtualizer } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback } from 'preact/hooks';
import { useVirtualizer } from '../../ui/use-virtualizer.ts';
import type { Row } from './rows.ts';
import { guessHeight } from './rows.ts';

/** At which distance from the end the reader counts as being at the end, px. */
export const NEAR = 60;
/** The room above the first row (for older.tsx) and below the last row, px. */
const ABOVE = 52;
const BELOW = 16;

export type VirtualList = Virtualizer<HTMLDivElement, HTMLDivElement>;

/**
 * Draws only the rows near the visible part. A reader at the end stays at the end; a reader elsewhere keeps their place when rows are added before or
 * after it. The row at `kept` is always drawn, so that scrolling does not lose the keyboard's focus.
 */
export function useVirtualList(box: RefObject<HTMLDivElement | null>, rows: readonly Row[], kept: number): VirtualList {
  return useVirtualizer(box, [kept], {
    count: rows.length,
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    estimateSize: useCallback((index: number) => (rows[index] ? guessHeight(rows[index]) : 0), [rows]),
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: NEAR,
    scrollPaddingStart: BELOW,
    paddingStart: ABOVE,
    paddingEnd: BELOW,
  });
}

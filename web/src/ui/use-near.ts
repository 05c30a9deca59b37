import type { RefObject } from 'preact';
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { useVirtualizer } from './use-virtualizer.ts';

/** Up to so many rows are all drawn. */
const ALL = 60;

/** A stretch of the list: a drawn row by its place, or the room of rows that are not drawn, px. */
export type Stretch = { place: number } | { room: number };

type Options<T> = {
  /** What stays the same of a row when others come, go or are sorted: its height and its focus go with it. */
  keyOf: (row: T) => string;
  /** The height of a row that has not been measured yet, px. */
  guess: number;
  /** The key of a row that is drawn wherever one scrolls, besides the one that holds the focus. */
  kept?: string | null;
  /** All rows are drawn, however many there are. */
  whole?: boolean;
};

/** The props of the box that scrolls. */
export type NearBox = {
  ref: RefObject<HTMLDivElement | null>;
  onFocusIn: (event: FocusEvent) => void;
  onFocusOut: () => void;
};

/**
 * Which of many rows are drawn in a box that scrolls, from top to bottom. The row that holds the focus always is, so that scrolling does not take the focus
 * away. `measure` is the ref of each drawn row, which says its place in `data-index`.
 */
export function useNear<Row extends HTMLElement, T>(
  rows: readonly T[],
  { keyOf, guess, kept = null, whole = false }: Options<T>,
) {
  const ref = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const keys = useMemo(() => rows.map(keyOf), [rows]);
  const isLong = rows.length > ALL && !whole;
  const placeOf = (key: string | null) => (key === null ? -1 : keys.indexOf(key));
  const list = useVirtualizer<Row>(ref, [placeOf(focused), placeOf(kept)], {
    count: isLong ? rows.length : 0,
    getItemKey: useCallback((place: number) => keys[place] ?? place, [keys]),
    estimateSize: () => guess,
  });
  const box: NearBox = {
    ref,
    onFocusIn: ({ target }) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
      setFocused(keys[Number(row?.dataset['index'] ?? -1)] ?? null);
    },
    onFocusOut: () => setFocused(null),
  };
  const all = rows.map((_, place) => ({ place }));
  return {
    box,
    measure: list.measureElement,
    stretches: isLong ? stretchesOf(list.getVirtualItems(), list.getTotalSize()) : all,
  };
}

/** The drawn rows with the room between them, before and after. */
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

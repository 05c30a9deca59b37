import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Where a held row would land: before or after the one that it is held over. */
export type Edge = 'before' | 'after';

type Input = { clientY: number };

/** The half of the row that the pointer is over. */
export function edgeAt({ clientY }: Input, { top, height }: Pick<DOMRect, 'top' | 'height'>): Edge {
  return clientY < top + height / 2 ? 'before' : 'after';
}

/**
 * A row of a list that people order: dragged by its handle, and dropped before or after another row of the same `list`. Gives whether it is dragged now, and where one
 * that is held over it would land. What a mouse does here, buttons must do, too.
 */
export function useDragOrder(
  row: RefObject<HTMLElement | null>,
  handle: RefObject<HTMLElement | null>,
  { list, id, onDrop }: { list: string; id: string; onDrop: (dropped: string, edge: Edge) => void },
): { dragged: boolean; edge: Edge | null } {
  const [dragged, setDragged] = useState(false);
  const [edge, setEdge] = useState<Edge | null>(null);
  const drop = useRef(onDrop);
  drop.current = onDrop;
  useEffect(() => {
    const element = row.current;
    const dragHandle = handle.current;
    if (element === null || dragHandle === null) return;
    const stops = [
      draggable({
        element,
        dragHandle,
        getInitialData: () => ({ list, id }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data['list'] === list && source.data['id'] !== id,
        onDrag: ({ location }) => setEdge(edgeAt(location.current.input, element.getBoundingClientRect())),
        onDragLeave: () => setEdge(null),
        onDrop: ({ source, location }) => {
          setEdge(null);
          drop.current(String(source.data['id']), edgeAt(location.current.input, element.getBoundingClientRect()));
        },
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [list, id]);
  return { dragged, edge };
}

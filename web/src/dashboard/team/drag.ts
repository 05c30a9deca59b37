import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OwnedChat } from '#domain/chat.ts';

const CHAT = Symbol('chat');

/** Lets the chat be dragged by this element, with a mouse or a finger. */
export function useDraggedChat(element: RefObject<HTMLElement | null>, chat: OwnedChat): boolean {
  const [dragged, setDragged] = useState(false);
  const now = useRef(chat);
  now.current = chat;
  useEffect(() => {
    if (element.current === null) return;
    return draggable({
      element: element.current,
      getInitialData: () => ({ [CHAT]: now.current }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, []);
  return dragged;
}

/** Tells when a chat begins to be dragged, by whichever row, and when it is let go. */
export function useDragging({ begins, ends }: { begins: () => void; ends: () => void }): void {
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => chatIn(source.data) !== null,
        onDragStart: begins,
        onDrop: ends,
      }),
    [],
  );
}

/** Lets chats be dropped on this element, those of `ownerId` themselves excepted. Gives whether one is held over it now. */
export function useDropOfChats(
  element: RefObject<HTMLElement | null>,
  ownerId: string,
  onDrop: (chat: OwnedChat) => void,
): boolean {
  const [isOver, setOver] = useState(false);
  const drop = useRef(onDrop);
  drop.current = onDrop;
  useEffect(() => {
    if (element.current === null) return;
    return dropTargetForElements({
      element: element.current,
      canDrop: ({ source }) => chatIn(source.data)?.ownerId !== ownerId && chatIn(source.data) !== null,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        const chat = chatIn(source.data);
        if (chat !== null) drop.current(chat);
      },
    });
  }, []);
  return isOver;
}

const chatIn = (data: Record<string | symbol, unknown>): OwnedChat | null => (data[CHAT] as OwnedChat) ?? null;

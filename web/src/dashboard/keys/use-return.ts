import { useEffect, useRef } from 'preact/hooks';

/** Keeps the opened chat's row in view, and gives the focus back to it, or else to the first row, when the chat is closed. */
export function useReturn(list: { readonly current: HTMLElement | null }, chatId: string | null): void {
  const before = useRef(chatId);
  useEffect(() => {
    const left = before.current;
    before.current = chatId;
    const shown = chatId ?? left;
    if (shown === null) return;
    const row = list.current?.querySelector<HTMLElement>(`a[href*="/${CSS.escape(shown)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    // If the person has moved the focus elsewhere meanwhile, such as to a link of the sections, it stays there.
    const isLost = document.activeElement?.matches('body, #content') ?? true;
    if (chatId === null && isLost) (row ?? list.current?.querySelector<HTMLElement>('li a'))?.focus();
  }, [chatId]);
}

import { useEffect } from 'preact/hooks';
import { later } from '../app/later.tsx';

const load = async () => (await import('./chat-panel.tsx')).ChatPanel;

/** One open chat. */
export const ChatPanel = later(load);

/** Brings its code once the lists of chats are there, which it would delay, so that it is there when a chat is opened. */
export function useChatPanelSoon(listed: boolean): void {
  useEffect(() => {
    if (listed) void load().catch(() => {});
  }, [listed]);
}

import { useEffect } from 'preact/hooks';
import { later } from '../app/later.tsx';

const load = async () => (await import('./chat-panel.tsx')).ChatPanel;

/** One open chat. */
export const ChatPanel = later(load);

/** Loads the panel's code before a chat is opened, but after the lists of chats, so that it does not delay them. */
export function useChatPanelSoon(listed: boolean): void {
  useEffect(() => {
    if (listed) void load().catch(() => {});
  }, [listed]);
}

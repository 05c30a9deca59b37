import { later } from '../app/later.tsx';

const load = async () => (await import('./chat-panel.tsx')).ChatPanel;

/** One open chat, by code that comes beside the lists of chats, which do not wait for it, and is there when a chat is opened. */
export const ChatPanel = later(load);
void load().catch(() => {});

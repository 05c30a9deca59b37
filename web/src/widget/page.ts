import type { ToFrame, ToPage } from '../embed/port.ts';
import { isToFrame, target } from '../embed/port.ts';

/** The company's page around the frame: only that page is listened to, and only it is told anything. */
export function connectPage(origin: string, onSay: (say: ToFrame['say']) => void) {
  const tell = (message: ToPage) => window.parent.postMessage(message, target(origin));
  window.addEventListener('message', ({ data, source, origin: from }) => {
    if (source === window.parent && from === origin && isToFrame(data)) onSay(data.say);
  });
  return {
    ready: () => tell({ rtno: 'frame', say: 'ready' }),
    close: () => tell({ rtno: 'frame', say: 'close' }),
    unread: (count: number) => tell({ rtno: 'frame', say: 'unread', count }),
  };
}

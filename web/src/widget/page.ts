import type { Kept, ToFrame, ToPage } from '../shared/port.ts';
import { isToFrame, target } from '../shared/port.ts';

/** So long the page may take to hand over what it keeps, in ms; an older script there does not know how. */
const PATIENCE = 2_000;

type Heard = {
  /** The page has opened or closed the chat. */
  onShow: (open: boolean) => void;
  /** The page has handed over what it keeps. */
  onKept: (kept: Kept) => void;
};

/** The company's page around the frame: only that page is listened to, and only it is told anything. */
export function connectPage(origin: string, { onShow, onKept }: Heard) {
  let recalled = () => {};
  // In a window of its own the chat has no page around it.
  const tell = (message: ToPage) => {
    if (window.parent !== window) window.parent.postMessage(message, target(origin));
  };
  // A page without an origin, such as a file, cannot be told from another: it is trusted with nothing to keep.
  const tellSecret = (message: ToPage) => {
    if (origin !== 'null') tell(message);
  };
  const hear = (message: ToFrame) => {
    if (message.say !== 'memory') return onShow(message.say === 'open');
    onKept(message.kept);
    recalled();
  };
  window.addEventListener('message', ({ data, source, origin: from }) => {
    if (source === window.parent && from === origin && isToFrame(data)) hear(data);
  });
  return {
    ready: () => tell({ rtno: 'frame', say: 'ready' }),
    close: () => tell({ rtno: 'frame', say: 'close' }),
    unread: (count: number) => tell({ rtno: 'frame', say: 'unread', count }),
    talk: (goesOn: boolean) => tell({ rtno: 'frame', say: 'talk', goesOn }),
    keep: (key: string, value: string | null) => tellSecret({ rtno: 'frame', say: 'keep', key, value }),
    /** Asks for what the page keeps, and waits for it. */
    recall: () =>
      new Promise<void>((resolve) => {
        recalled = resolve;
        setTimeout(resolve, PATIENCE);
        if (origin === 'null') resolve();
        tellSecret({ rtno: 'frame', say: 'recall' });
      }),
  };
}

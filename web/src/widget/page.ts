import type { Kept, ToFrame, ToPage } from '../shared/port.ts';
import { isToFrame, target } from '../shared/port.ts';

/** How long the page may take to hand over its stored values, in ms. An older script on the page does not answer at all. */
const PATIENCE = 2_000;

/** The longest address that is passed on, in UTF-16 units: a longer one must not cost the client their message. */
const LONGEST = 1_000;

type Heard = {
  /** The company's page has opened or closed the chat; `at` is its address where it says so. */
  onShow: (open: boolean, at: string | null) => void;
  /** The page has handed over the values that it stores for this frame. */
  onKept: (kept: Kept) => void;
};

/** The company's page around the frame. Only that page's messages are heard, and only that page gets messages. */
export function connectPage(origin: string, { onShow, onKept }: Heard) {
  let recalled = () => {};
  // In a window of its own the chat has no page around it.
  const tell = (message: ToPage) => {
    if (window.parent !== window) window.parent.postMessage(message, target(origin));
  };
  // A page without an origin, such as a file, cannot be told from any other such page, so it gets no values to store.
  const tellSecret = (message: ToPage) => {
    if (origin !== 'null') tell(message);
  };
  const hear = (message: ToFrame) => {
    if (message.say === 'open')
      return onShow(true, typeof message.at === 'string' ? message.at.slice(0, LONGEST) : null);
    if (message.say === 'close') return onShow(false, null);
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
    look: (look: string) => tell({ rtno: 'frame', say: 'look', look }),
    talk: (goesOn: boolean) => tell({ rtno: 'frame', say: 'talk', goesOn }),
    keep: (key: string, value: string | null) => tellSecret({ rtno: 'frame', say: 'keep', key, value }),
    /** Asks for the values that the page stores, and waits for them. */
    recall: () =>
      new Promise<void>((resolve) => {
        recalled = resolve;
        setTimeout(resolve, PATIENCE);
        if (origin === 'null') resolve();
        tellSecret({ rtno: 'frame', say: 'recall' });
      }),
  };
}

/** What the company's page says to the widget's frame. */
export type ToFrame = { rtno: 'page'; say: 'open' | 'close' };

/** What the frame says to the page: nothing of the conversation but how many messages are unread. */
export type ToPage = { rtno: 'frame'; say: 'ready' | 'close' } | { rtno: 'frame'; say: 'unread'; count: number };

/** What the page tells its frame in the address, after the #: it stays in the browser. */
export type FrameParams = { company: string; locale: string; page: string };

export function isToFrame(data: unknown): data is ToFrame {
  return typeof data === 'object' && data !== null && 'rtno' in data && data.rtno === 'page' && 'say' in data;
}

export function isToPage(data: unknown): data is ToPage {
  return typeof data === 'object' && data !== null && 'rtno' in data && data.rtno === 'frame' && 'say' in data;
}

/** `postMessage` does not take the origin of a page opened from a file, which is "null". */
export const target = (origin: string) => (origin === 'null' ? '*' : origin);

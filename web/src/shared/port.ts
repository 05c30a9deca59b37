/** What the frame has had the page keep for it, all or what has changed; null: forgotten. */
export type Kept = Readonly<Record<string, string | null>>;

/** What the company's page says to the widget's frame; `memory` answers `recall`, and tells what another tab of the page has kept. */
export type ToFrame = { rtno: 'page'; say: 'open' | 'close' } | { rtno: 'page'; say: 'memory'; kept: Kept };

/**
 * What the frame says to the page: how many messages are unread and whether a conversation goes on, nothing of its words; but a frame that may
 * keep nothing itself asks the page to keep it (`recall`, `keep`; null: forget).
 */
export type ToPage =
  | { rtno: 'frame'; say: 'ready' | 'close' | 'recall' }
  | { rtno: 'frame'; say: 'unread'; count: number }
  | { rtno: 'frame'; say: 'talk'; goesOn: boolean }
  | { rtno: 'frame'; say: 'keep'; key: string; value: string | null };

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

/** The values that the page stores for the frame: all, or those that have changed. Null: the value was removed. */
export type Kept = Readonly<Record<string, string | null>>;

/** Messages from the company's page to the widget's frame. `memory` answers `recall`, and also reports what another tab of the site has stored. */
export type ToFrame =
  | { rtno: 'page'; say: 'close' }
  /** `at`: the address of the page, without what stands behind "?" and "#", which may be a client's data. An older script on the page does not say it. */
  | { rtno: 'page'; say: 'open'; at?: string }
  | { rtno: 'page'; say: 'memory'; kept: Kept };

/**
 * Messages from the frame to the page: how the button looks ('': as it is without a choice, embed/look.ts), how many messages are unread, and whether a conversation goes on, never its words. A frame that may store nothing
 * itself also asks the page to store values (`recall`, `keep`; null: remove).
 */
export type ToPage =
  | { rtno: 'frame'; say: 'ready' | 'close' | 'recall' }
  | { rtno: 'frame'; say: 'unread'; count: number }
  | { rtno: 'frame'; say: 'look'; look: string }
  | { rtno: 'frame'; say: 'talk'; goesOn: boolean }
  | { rtno: 'frame'; say: 'keep'; key: string; value: string | null };

/** What the page passes to its frame in the address after the #, which the browser does not send to the server. */
export type FrameParams = { company: string; locale: string; page: string };

export function isToFrame(data: unknown): data is ToFrame {
  return typeof data === 'object' && data !== null && 'rtno' in data && data.rtno === 'page' && 'say' in data;
}

export function isToPage(data: unknown): data is ToPage {
  return typeof data === 'object' && data !== null && 'rtno' in data && data.rtno === 'frame' && 'say' in data;
}

/** `postMessage` does not take the origin of a page opened from a file, which is "null". */
export const target = (origin: string) => (origin === 'null' ? '*' : origin);

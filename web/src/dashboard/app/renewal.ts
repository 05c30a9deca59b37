import type { Memory } from '../../shared/memory.ts';

/**
 * What is done about code that fails to load. `reloading`: the server has another version now, this page's code is gone, and the page reloads.
 * `old`: the same, but the person must choose when to reload. `same`: the version is the same, so the cause is another one, such as the network.
 */
export type Renewal = 'reloading' | 'old' | 'same';
export type Renew = () => Promise<Renewal>;

/** The version of a page: the URL of its first script, whose name changes whenever any code changes. Null in development. */
export const entryOf = (page: string): string | null => /<script[^>]*\ssrc="(\/assets\/[^"]+)"/.exec(page)?.[1] ?? null;

type Around = {
  /** The version of this page. */
  own: string | null;
  /** The page as the server has it now. */
  served: () => Promise<string>;
  /** A memory that lasts as long as the tab. */
  memory: Memory;
  /** Would a reload lose text that somebody has typed? */
  isUnsaved: () => boolean;
  reload: () => void;
};

const KEY = 'rtno.renewed';

/** Reloads a page whose version is gone. It reloads once for each version, so that a server that mixes two versions causes no loop. */
export function openRenewal({ own, served, memory, isUnsaved, reload }: Around): Renew {
  let isReloading = false;
  return async () => {
    const now = await served().then(entryOf, () => null);
    if (isReloading) return 'reloading';
    if (own === null || now === null || now === own) return 'same';
    if (isUnsaved() || memory.getItem(KEY) === now) return 'old';
    isReloading = true;
    memory.setItem(KEY, now);
    reload();
    return 'reloading';
  };
}

/** Renewal of the real page. The server is asked past every cache. A field marked `data-kept` counts as saved: this browser keeps its text. */
export function browserRenewal(window: Window, memory: Memory): Renew {
  const { document, location } = window;
  const typed = new Set<HTMLInputElement | HTMLTextAreaElement>();
  window.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) typed.add(target);
  });
  return openRenewal({
    own: entryOf(document.documentElement.outerHTML),
    served: async () => (await window.fetch(location.pathname, { cache: 'no-store' })).text(),
    memory,
    isUnsaved: () => [...typed].some((field) => field.isConnected && field.value !== '' && !('kept' in field.dataset)),
    reload: () => location.reload(),
  });
}

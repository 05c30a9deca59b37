import type { Memory } from '../../shared/memory.ts';

/**
 * What is done about code that does not come: `reloading`, since the server has another version by now and this one's code is gone; `old`, the same, but
 * the person must say when; `same`, it is something else, such as the network.
 */
export type Renewal = 'reloading' | 'old' | 'same';
export type Renew = () => Promise<Renewal>;

/** The version that a page is of: the address of its first script, whose name changes with everything behind it. Null in development. */
export const entryOf = (page: string): string | null => /<script[^>]*\ssrc="(\/assets\/[^"]+)"/.exec(page)?.[1] ?? null;

type Around = {
  /** The version of this page. */
  own: string | null;
  /** The page as the server has it now. */
  served: () => Promise<string>;
  /** Lasts as long as the tab. */
  memory: Memory;
  /** Is there something typed that a reload would lose? */
  isUnsaved: () => boolean;
  reload: () => void;
};

const KEY = 'rtno.renewed';

/** Loads a page anew whose version is gone; once for each version, so that a server that mixes two of them makes no loop. */
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

/** The real page, whose server is asked past every memory. Fields marked `data-kept` are kept in this browser as they are typed into. */
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

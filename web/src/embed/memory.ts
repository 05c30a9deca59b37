import type { Kept } from './port.ts';

/**
 * What the page remembers of the chat: `opened` for this tab, `talks` (a conversation goes on) for the browser, and for a frame that may keep
 * nothing itself whatever it asks for. Where the page may keep nothing either, all of it lasts as long as the page.
 */
export function pageMemory(company: string) {
  const name = `rtno-chat:${company}`;
  const prefix = `${name}:`;
  const tab = store(() => sessionStorage);
  const browser = store(() => localStorage);
  return {
    opened: () => tab.get(name) === 'open',
    setOpened: (open: boolean) => tab.set(name, open ? 'open' : null),
    talks: () => browser.get(name) === 'talk',
    setTalks: (goesOn: boolean) => browser.set(name, goesOn ? 'talk' : null),
    kept: (): Kept =>
      Object.fromEntries(browser.keys(prefix).map((key) => [key.slice(prefix.length), browser.get(key) ?? ''])),
    keep: (key: string, value: string | null) => browser.set(prefix + key, value),
    /** What another tab has kept under this key of the browser's, if it is a frame's. */
    changed: (key: string | null, value: string | null): Kept | null =>
      key?.startsWith(prefix) ? { [key.slice(prefix.length)]: value } : null,
  };
}

/** A storage of the browser; where it is forbidden or full, a map. */
function store(open: () => Storage) {
  const map = new Map<string, string>();
  const attempt = <T>(work: (disk: Storage) => T): T | null => {
    try {
      return work(open());
    } catch {
      return null;
    }
  };
  return {
    get: (key: string): string | null => map.get(key) ?? attempt((disk) => disk.getItem(key)),
    set(key: string, value: string | null): void {
      map.delete(key);
      const done = attempt((disk) => (value === null ? disk.removeItem(key) : disk.setItem(key, value), true));
      if (done === null && value !== null) map.set(key, value);
    },
    keys: (start: string): string[] =>
      [...new Set([...(attempt((disk) => Object.keys(disk)) ?? []), ...map.keys()])].filter((key) =>
        key.startsWith(start),
      ),
  };
}

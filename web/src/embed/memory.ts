import type { Memory } from '../shared/memory.ts';
import { safeMemory } from '../shared/memory.ts';
import type { Kept } from '../shared/port.ts';

/**
 * What the company's page stores for the chat: `opened` for this tab, `talks` (a conversation goes on) and `look` for the browser, and any value for a frame that may
 * store nothing itself. Where the page may store nothing either, all values last as long as the page.
 */
export function pageMemory(company: string) {
  const name = `rtno-chat:${company}`;
  const prefix = `${name}:`;
  const look = `rtno-look:${company}`;
  const tab = safeMemory(() => sessionStorage);
  const browser = safeMemory(() => localStorage);
  const lent = safeMemory(() => localStorage, prefix);
  return {
    opened: () => tab.getItem(name) === 'open',
    setOpened: (open: boolean) => put(tab, name, open ? 'open' : null),
    /** How the frame wanted the button; null while it has never said. */
    look: () => browser.getItem(look),
    setLook: (worn: string) => browser.setItem(look, worn),
    talks: () => browser.getItem(name) === 'talk',
    setTalks: (goesOn: boolean) => put(browser, name, goesOn ? 'talk' : null),
    kept: (): Kept => Object.fromEntries(lent.keys('').map((key) => [key, lent.getItem(key) ?? ''])),
    keep: (key: string, value: string | null) => put(lent, key, value),
    /** The change that another tab has made to a stored value, if the key is one of the frame's; else null. */
    changed: (key: string | null, value: string | null): Kept | null =>
      key?.startsWith(prefix) ? { [key.slice(prefix.length)]: value } : null,
  };
}

const put = (memory: Memory, key: string, value: string | null) =>
  value === null ? memory.removeItem(key) : memory.setItem(key, value);

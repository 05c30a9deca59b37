import { computed, createModel, signal } from '@preact/signals';
import type { Route } from './route.ts';
import { parseRoute, pathOf } from './route.ts';

/** The part of the browser that addresses come from. */
export type Addresses = {
  /** The path with what follows it, "?" and "#". */
  full: () => string;
  hash: () => string;
  push: (path: string) => void;
  replace: (path: string) => void;
  onBack: (listener: () => void) => void;
};

/** Words on the page that nobody has saved (form/unsaved.ts): who leaves them by the address is asked first. */
type Leaving = { isUnsaved: () => boolean; leave: (go: () => void) => void };
const NOTHING: Leaving = { isUnsaved: () => false, leave: (go) => go() };

/** Which page is shown, by the address. */
export const RouterModel = createModel((addresses: Addresses, unsaved: Leaving = NOTHING) => {
  const full = signal(addresses.full());
  const hash = signal(addresses.hash());
  const read = () => {
    full.value = addresses.full();
    hash.value = addresses.hash();
  };
  addresses.onBack(() => {
    const wanted = addresses.full();
    if (wanted === full.value || !unsaved.isUnsaved()) return read();
    // The browser is there already: the page's own address stands again until its words may be lost.
    addresses.push(full.value);
    unsaved.leave(() => {
      addresses.replace(wanted);
      read();
    });
  });
  return {
    route: computed(() => parseRoute(full.value)),
    /** What stands behind "#": secrets of links, which never reach a server. */
    hash,
    go: (to: Route) => {
      if (pathOf(to) === full.value) return read();
      unsaved.leave(() => {
        addresses.push(pathOf(to));
        read();
      });
    },
    /** For a page that goes on by itself: it asks nobody. */
    replace: (to: Route) => {
      addresses.replace(pathOf(to));
      read();
    },
  };
});
export type Router = InstanceType<typeof RouterModel>;

/** The addresses of a real window. */
export function windowAddresses(window: Window): Addresses {
  return {
    full: () => `${window.location.pathname}${window.location.search}${window.location.hash}`,
    hash: () => window.location.hash.slice(1),
    push: (path) => window.history.pushState(null, '', path),
    replace: (path) => window.history.replaceState(null, '', path),
    onBack: (listener) => {
      window.addEventListener('popstate', listener);
      window.addEventListener('hashchange', listener);
    },
  };
}

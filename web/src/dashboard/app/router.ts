import { computed, createModel, signal } from '@preact/signals';
import type { Route } from './route.ts';
import { parseRoute, pathOf } from './route.ts';

/** The part of the browser that reads and changes the address. */
export type Addresses = {
  /** The path with what follows it, "?" and "#". */
  full: () => string;
  hash: () => string;
  push: (path: string) => void;
  replace: (path: string) => void;
  onBack: (listener: () => void) => void;
};

/** Text on the page that is not saved (form/unsaved.ts). A change of the address that would lose it asks the person first. */
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
    // The browser has changed the address already. The old one is put back until the person agrees to lose the text.
    addresses.push(full.value);
    unsaved.leave(() => {
      addresses.replace(wanted);
      read();
    });
  });
  return {
    route: computed(() => parseRoute(full.value)),
    /** The part after "#". Links carry their secrets there, since a browser does not send this part to a server. */
    hash,
    go: (to: Route) => {
      if (pathOf(to) === full.value) return read();
      unsaved.leave(() => {
        addresses.push(pathOf(to));
        read();
      });
    },
    /** For a page that moves on by itself: nobody is asked about unsaved text. */
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

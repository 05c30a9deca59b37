import { computed, createModel, signal } from '@preact/signals';
import type { Route } from '../route.ts';
import { parseRoute, pathOf } from '../route.ts';

/** The part of the browser that addresses come from. */
export type Addresses = {
  path: () => string;
  hash: () => string;
  push: (path: string) => void;
  replace: (path: string) => void;
  onBack: (listener: () => void) => void;
};

/** Which page is shown, by the address. */
export const RouterModel = createModel((addresses: Addresses) => {
  const path = signal(addresses.path());
  const hash = signal(addresses.hash());
  const read = () => {
    path.value = addresses.path();
    hash.value = addresses.hash();
  };
  addresses.onBack(read);
  return {
    route: computed(() => parseRoute(path.value)),
    /** What stands behind "#": secrets of links, which never reach a server. */
    hash,
    go: (to: Route) => {
      if (pathOf(to) !== path.value) addresses.push(pathOf(to));
      read();
    },
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
    path: () => window.location.pathname,
    hash: () => window.location.hash.slice(1),
    push: (path) => window.history.pushState(null, '', path),
    replace: (path) => window.history.replaceState(null, '', path),
    onBack: (listener) => {
      window.addEventListener('popstate', listener);
      window.addEventListener('hashchange', listener);
    },
  };
}

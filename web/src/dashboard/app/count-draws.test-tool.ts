import type { VNode } from 'preact';
import { options } from 'preact';

/** The mangled name of Preact's hook that runs before a component is drawn. */
const DRAW = '__r';
const hooks = options as { [DRAW]?: (vnode: VNode) => void };

/** Counts for a test how often each component is drawn. `stop` gives Preact its own hook back. */
export function countDraws() {
  const before = hooks[DRAW];
  let drawn: Record<string, number> = {};
  hooks[DRAW] = (vnode) => {
    before?.(vnode);
    const name = typeof vnode.type === 'function' ? vnode.type.name : String(vnode.type);
    drawn[name] = (drawn[name] ?? 0) + 1;
  };
  return {
    /** The number of draws since the beginning, or since the last `restart`. */
    of: (component: string) => drawn[component] ?? 0,
    restart: () => {
      drawn = {};
    },
    stop: () => {
      hooks[DRAW] = before!;
    },
  };
}

import type { ComponentChildren } from 'preact';
import { useApp } from './context.ts';
import type { Route } from './route.ts';
import { pathOf } from './route.ts';

type Props = {
  to: Route;
  class?: string;
  hint?: string;
  current?: 'page' | 'true' | undefined;
  /** What stands around the link is dragged, and not the link. */
  still?: boolean;
  onFollow?: () => void;
  children: ComponentChildren;
};

/** A real link that changes the page without a reload. It can also be opened in another tab. */
export function Link({ to, class: className, hint, current, still = false, onFollow, children }: Props) {
  const { router } = useApp();
  return (
    <a
      href={pathOf(to)}
      class={className}
      title={hint}
      aria-current={current}
      draggable={still ? false : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
        event.preventDefault();
        onFollow?.();
        router.go(to);
      }}
    >
      {children}
    </a>
  );
}

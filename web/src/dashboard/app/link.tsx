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
  /** What Alt with a click or Enter does instead. */
  onBeside?: (() => void) | undefined;
  children: ComponentChildren;
};

/** A real link that changes the page without a reload. It can also be opened in another tab. */
export function Link({ to, class: className, hint, current, still = false, onFollow, onBeside, children }: Props) {
  const { router } = useApp();
  return (
    <a
      href={pathOf(to)}
      class={className}
      title={hint}
      aria-current={current}
      draggable={still ? false : undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !isBeside(event) || !onBeside) return;
        event.preventDefault();
        onBeside();
      }}
      onClick={(event) => {
        if (isBeside(event) && event.button === 0 && onBeside) {
          event.preventDefault();
          onBeside();
          return;
        }
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

const isBeside = ({ altKey, ctrlKey, metaKey, shiftKey }: MouseEvent | KeyboardEvent) =>
  altKey && !ctrlKey && !metaKey && !shiftKey;

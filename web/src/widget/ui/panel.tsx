import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Widget } from './context.ts';
import './panel.css';

/** A question in front of the composer: takes the focus, is left by Escape, and gives the focus back to the place to write. */
export function Panel({ widget, label, children }: { widget: Widget; label: string; children: ComponentChildren }) {
  const { panel } = widget;
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input, button')?.focus();
    return () => document.querySelector<HTMLElement>('.write textarea')?.focus();
  }, []);
  return (
    <section
      ref={box}
      class="panel"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        panel.value = null;
      }}
    >
      {children}
    </section>
  );
}

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Widget } from './context.ts';
import './panel.css';

/** A form above the composer. It takes the focus, closes on Escape, and then gives the focus back to the composer's field. */
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

import type { ComponentChildren } from 'preact';
import './tabs.css';

export type Tab<V extends string> = { value: V; label: string; count?: ComponentChildren };

type Props<V extends string> = {
  label: string;
  tabs: readonly Tab<V>[];
  value: V;
  panelId: string;
  onChange: (value: V) => void;
};

/** Tabs for several views of one place. The arrow keys move between them. The shown view has the id `panelId`. */
export function Tabs<V extends string>({ label, tabs, value, panelId, onChange }: Props<V>) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const here = tabs.findIndex((tab) => tab.value === value);
    const next = step === undefined ? undefined : tabs.at((here + step) % tabs.length);
    if (!next || !(event.currentTarget instanceof HTMLElement)) return;
    event.preventDefault();
    event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[tabs.indexOf(next)]?.focus();
    onChange(next.value);
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          class="tab"
          aria-selected={tab.value === value}
          aria-controls={panelId}
          tabIndex={tab.value === value ? 0 : -1}
          onClick={() => onChange(tab.value)}
        >
          {tab.label}
          {tab.count && <span class="tab-count">{tab.count}</span>}
        </button>
      ))}
    </div>
  );
}

import './toggles.css';

export type Toggle = {
  on: boolean;
  label: string;
  /** The visible text, if it differs from the label for screen readers. */
  shown?: string;
  onToggle: (on: boolean) => void;
};

/** A group of options, each of which is on or off. */
export function Toggles({ label, toggles }: { label: string; toggles: readonly Toggle[] }) {
  return (
    <fieldset class="toggles">
      <legend class="field-label">{label}</legend>
      <div class="toggles-row">
        {toggles.map((toggle) => (
          <button
            key={toggle.label}
            type="button"
            class="toggle"
            aria-label={toggle.label}
            aria-pressed={toggle.on}
            onClick={() => toggle.onToggle(!toggle.on)}
          >
            {toggle.shown ?? toggle.label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

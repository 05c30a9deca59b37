import './toggles.css';

export type Toggle = {
  on: boolean;
  label: string;
  /** What the eye sees instead of the label. */
  shown?: string;
  onToggle: (on: boolean) => void;
};

/** Several of a few, each on or off. */
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

import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { classes } from './classes.ts';
import './field.css';

type Around = {
  label: string;
  hint?: ComponentChildren;
  /** What is wrong with the value, in words. */
  problem?: string | undefined;
  /** Only screen readers get the label, since sighted users understand the field from its place. */
  bareLabel?: boolean;
  small?: boolean;
};

type Ids = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': 'true' | undefined };

/** The label above a control, and the hint and the problem below, all tied to the control. */
function Frame({ label, hint, problem, bareLabel, small, children }: Around & { children: (ids: Ids) => JSX.Element }) {
  const id = useId();
  const described = classes(Boolean(hint) && `${id}-hint`, Boolean(problem) && `${id}-problem`);
  return (
    <div class={classes('field', small && 'small')}>
      <label class={bareLabel ? 'hidden-text' : 'field-label'} for={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': problem ? 'true' : undefined })}
      {hint && (
        <span class="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {problem && (
        <span class="field-problem" id={`${id}-problem`} role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}

type FieldProps = Around & {
  value: string;
  onInput: (value: string) => void;
  type?: keyof typeof TYPES;
  autocomplete?: string;
  required?: boolean;
  autofocus?: boolean;
  maxLength?: number;
  min?: number | string;
  max?: number | string;
  /** A control that belongs to the value, such as its unit. */
  beside?: ComponentChildren;
  disabled?: boolean;
  placeholder?: string;
};

const TYPES = {
  text: { type: 'text' },
  email: { type: 'email' },
  password: { type: 'password' },
  tel: { type: 'tel' },
  search: { type: 'search' },
  number: { type: 'number' },
  date: { type: 'date' },
  time: { type: 'time' },
} as const;

/** One line of text or a number. */
export function Field(props: FieldProps) {
  const {
    value,
    onInput,
    type = 'text',
    autocomplete,
    required,
    autofocus,
    maxLength,
    min,
    max,
    beside,
    disabled,
    placeholder,
  } = props;
  return (
    <Frame {...props}>
      {(ids) => {
        const input = (
          <input
            {...ids}
            {...TYPES[type]}
            {...{ autocomplete, required, autofocus, min, max, disabled, placeholder }}
            maxLength={maxLength}
            class="field-box"
            value={value}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
        );
        return beside ? (
          <div class="field-unit">
            {input}
            {beside}
          </div>
        ) : (
          input
        );
      }}
    </Frame>
  );
}

type AreaProps = Around & {
  value: string;
  onInput: (value: string) => void;
  rows?: number;
  required?: boolean;
  onBlur?: () => void;
  placeholder?: string;
};

/** Several lines of text. */
export function Area(props: AreaProps) {
  const { value, onInput, rows = 3, required, onBlur, placeholder } = props;
  return (
    <Frame {...props}>
      {(ids) => (
        <textarea
          {...ids}
          {...{ rows, required, onBlur, placeholder }}
          class="field-box"
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Frame>
  );
}

export type Option<V extends string> = { value: V; label: string };

type SelectProps<V extends string> = Around & {
  value: V;
  options: readonly Option<V>[];
  onChange: (value: V) => void;
  disabled?: boolean;
};

/** A choice of one option from a list. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { value, options, onChange, disabled } = props;
  return (
    <Frame {...props}>
      {(ids) => (
        <select
          {...ids}
          class="field-box"
          value={value}
          disabled={disabled}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.currentTarget.value);
            // The model owns the value. The control shows the model's value until that changes.
            event.currentTarget.value = value;
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Frame>
  );
}

/** A checkbox. */
export function Check({
  label,
  bareLabel,
  checked,
  onChange,
}: {
  label: string;
  bareLabel?: boolean;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span class={bareLabel ? 'hidden-text' : undefined}>{label}</span>
    </label>
  );
}

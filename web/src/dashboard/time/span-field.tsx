import type { ComponentChildren } from 'preact';
import { Field, Select } from '../../ui/field.tsx';
import { useText } from '../app/words.ts';
import type { SpanUnit, TypedSpan } from './span.ts';
import { SPAN_UNITS, partsOfSpan } from './span.ts';
import './span-field.css';

type Props = {
  label: string;
  hint?: ComponentChildren;
  problem?: string | undefined;
  value: TypedSpan;
  onInput: (value: TypedSpan) => void;
};

const UNITS = Object.keys(SPAN_UNITS).toReversed() as SpanUnit[];

/** A duration: a number and the unit in which it is said. */
export function SpanField({ label, hint, problem, value, onInput }: Props) {
  const { common } = useText();
  const { typed, unit } = partsOfSpan(value);
  return (
    <Field
      type="number"
      label={label}
      min={0}
      {...(hint ? { hint } : {})}
      problem={problem}
      value={typed}
      onInput={(next) => onInput(`${next} ${unit}`)}
      beside={
        <div class="span-field-unit">
          <Select
            label={common.unitOf(label)}
            bareLabel
            value={unit}
            options={UNITS.map((one) => ({ value: one, label: common.units[one] }))}
            onChange={(next) => onInput(`${typed} ${next}`)}
          />
        </div>
      }
    />
  );
}

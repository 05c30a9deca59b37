import type { Interval } from '#domain/hours/hours.ts';
import { MOST_INTERVALS } from '#domain/hours/hours.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { fromField, toField } from './clock-text.ts';
import { useText } from './words.ts';

type Props = {
  /** What the intervals are of, for screen readers: "Понедельник". */
  name: string;
  intervals: readonly Interval[];
  /** What is wrong with the interval at this place, in words. */
  problemOf: (index: number) => string | undefined;
  onChange: (intervals: readonly Interval[]) => void;
};

/** The intervals of one day. */
export function IntervalsField({ name, intervals, problemOf, onChange }: Props) {
  const { hours } = useText();
  const change = (index: number, more: Partial<Interval>) =>
    onChange(intervals.map((one, at) => (at === index ? { ...one, ...more } : one)));
  const next = (): Interval => {
    if (intervals.length === 0) return { from: 540, to: 1080 };
    const from = Math.min(Math.max(0, ...intervals.map(({ to }) => to)) + 60, 1380);
    return { from, to: Math.min(from + 240, 1440) };
  };
  return (
    <div class="hours-intervals">
      {intervals.length === 0 && <span class="faint">{hours.closed}</span>}
      {intervals.map(({ from, to }, index) => (
        <div key={index} class="hours-interval">
          <Field
            type="time"
            small
            bareLabel
            label={hours.from(name)}
            value={toField(from)}
            problem={problemOf(index)}
            onInput={(value) => change(index, { from: fromField(value, 'from') })}
          />
          <span aria-hidden="true">–</span>
          <Field
            type="time"
            small
            bareLabel
            label={hours.to(name)}
            value={toField(to)}
            onInput={(value) => change(index, { to: fromField(value, 'to') })}
          />
          <Button
            kind="quiet"
            icon="close"
            small
            label={hours.remove(name, toField(from))}
            onClick={() => onChange(intervals.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {intervals.length < MOST_INTERVALS && (
        <Button
          kind="quiet"
          icon="plus"
          small
          label={hours.addTo(name)}
          onClick={() => onChange([...intervals, next()])}
        />
      )}
    </div>
  );
}

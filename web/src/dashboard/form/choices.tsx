import { later } from '../app/later.tsx';
import type { Choice } from './choice.ts';
import type { Form } from './form.ts';
import { FORM_WORDS } from './words.ts';

const MergePanel = later(() => import('./merge-panel.tsx').then((loaded) => loaded.MergePanel), { words: FORM_WORDS });

/** The label of every field of a form, and how its value is written as text outside its control. */
export type Shown<T> = { [K in keyof T]-?: { label: string; text?: (value: T[K]) => string } };

type Props<T> = { of: Pick<Form<T>, 'values' | 'theirs' | 'reminded' | 'choose'>; shown: Shown<T> };

/** The questions about fields that somebody else has changed too. Draws nothing when there are none. */
export function Choices<T extends object>({ of: { values, theirs, reminded, choose }, shown }: Props<T>) {
  const fields = Object.keys(theirs.value) as (keyof T & string)[];
  if (fields.length === 0) return null;
  const row = <K extends keyof T & string>(field: K) => {
    const { label, text = String } = shown[field];
    return { field, label, theirs: text(theirs.value[field]!), mine: text(values.value[field]) };
  };
  return (
    <MergePanel
      rows={fields.map(row)}
      reminded={reminded.value}
      onChoose={(field, side) => choose(field as keyof T, side)}
    />
  );
}

/** The same question for a control that saves at once. */
export function ChoiceAsked<V>({ of, label, text }: { of: Choice<V>; label: string; text?: (value: V) => string }) {
  const fields = of.open.value;
  if (fields === null) return null;
  const choose = (_field: 'value', side: 'mine' | 'theirs') => void of.settle(side);
  return <Choices of={{ ...fields, choose }} shown={{ value: { label, ...(text ? { text } : {}) } }} />;
}

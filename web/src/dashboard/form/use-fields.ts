import type { Form } from './form.ts';
import { problemOf } from './problem.ts';
import { useText } from '../app/words.ts';

/** The props that bind a control (ui/field.tsx) to a field of a form: the value, the text of its problem, and how a new value is set. */
export function useFields<T extends object>({ values, problems, set }: Pick<Form<T>, 'values' | 'problems' | 'set'>) {
  const text = useText();
  return <K extends keyof T & string>(name: K) => {
    const change = (value: T[K]) => set(name, value);
    const problem = problemOf(problems.value, name, text);
    return { value: values.value[name], problem, onInput: change, onChange: change };
  };
}

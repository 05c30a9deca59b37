import type { Form } from './form.ts';
import { problemOf } from './problem.ts';
import { useText } from '../app/words.ts';

/** What ties a control (ui/field.tsx) to a field of a form: the value, the words of what is wrong with it, and the way back. */
export function useFields<T extends object>({ values, problems, set }: Pick<Form<T>, 'values' | 'problems' | 'set'>) {
  const text = useText();
  return <K extends keyof T & string>(name: K) => {
    const change = (value: T[K]) => set(name, value);
    const problem = problemOf(problems.value, name, text);
    return { value: values.value[name], problem, onInput: change, onChange: change };
  };
}

import { Field } from './field.tsx';

type Props = { label: string; value: string; onInput: (value: string) => void; autofocus?: boolean };

/** Words by which a list beside it is searched. They are nobody's work: whoever closes the list loses nothing. */
export function Find(props: Props) {
  return <Field {...props} type="search" />;
}

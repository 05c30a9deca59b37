import type { ComponentChildren } from 'preact';
import type { Outcome } from '../app/call.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import type { Form } from '../form/form.ts';
import { problemOf } from '../form/problem.ts';
import { useText } from './words.ts';

export type Entry = { companyName: string; firstName: string; lastName: string; email: string; password: string };
export const NO_ENTRY: Entry = { companyName: '', firstName: '', lastName: '', email: '', password: '' };

const KINDS = {
  companyName: { type: 'text', autocomplete: 'organization' },
  firstName: { type: 'text', autocomplete: 'given-name' },
  lastName: { type: 'text', autocomplete: 'family-name' },
  email: { type: 'email', autocomplete: 'username' },
  password: { type: 'password', autocomplete: 'current-password' },
} as const;

type FieldProps = {
  form: Form<Entry>;
  name: keyof Entry;
  label: string;
  hint?: string;
  fresh?: boolean;
  autofocus?: boolean;
};

/** One field of a form at the door. `fresh`: a password that is being made up now. */
export function EntryField({ form, name, label, hint, fresh = false, autofocus = false }: FieldProps) {
  const text = useText();
  const { type, autocomplete } = KINDS[name];
  return (
    <Field
      label={label}
      type={type}
      autocomplete={fresh ? 'new-password' : autocomplete}
      value={form.values.value[name]}
      problem={problemOf(form.problems.value, name, text)}
      onInput={(value) => form.set(name, value)}
      autofocus={autofocus}
      {...(hint ? { hint } : {})}
    />
  );
}

type Props = {
  form: Form<Entry>;
  button: string;
  work: (values: Entry) => Promise<Outcome<unknown>>;
  onDone: (values: Entry) => Promise<void> | void;
  children: ComponentChildren;
};

/** A form at the door: its fields, what went wrong, and the one button. */
export function EntryForm({ form, button, work, onDone, children }: Props) {
  return (
    <form
      class="guest-form"
      noValidate
      onSubmit={async (event) => {
        event.preventDefault();
        const outcome = await form.submit(work);
        if (outcome?.ok) await onDone(form.values.value);
      }}
    >
      {children}
      {form.trouble.value && (
        <Banner icon="warning" tone="danger" boxed urgent>
          {form.trouble.value}
        </Banner>
      )}
      <Button kind="primary" type="submit" wide busy={form.busy.value}>
        {button}
      </Button>
    </form>
  );
}

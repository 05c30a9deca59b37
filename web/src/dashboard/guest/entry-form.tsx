import type { ComponentChildren } from 'preact';
import type { FieldProblems } from '#domain/contract/fields.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { problemsIn } from '../form/contract.ts';
import type { Form } from '../form/form.ts';
import { FormFrame } from '../form/form-frame.tsx';
import { useFields } from '../form/use-fields.ts';

export type Entry = { companyName: string; firstName: string; lastName: string; email: string; password: string };
export const NO_ENTRY: Entry = { companyName: '', firstName: '', lastName: '', email: '', password: '' };

const KINDS = {
  companyName: { type: 'text', autocomplete: 'organization' },
  firstName: { type: 'text', autocomplete: 'given-name' },
  lastName: { type: 'text', autocomplete: 'family-name' },
  email: { type: 'email', autocomplete: 'username' },
  password: { type: 'password', autocomplete: 'current-password' },
} as const;

/** Checks the given fields of a sign-up against its contract; fields that the form lacks are not checked. */
export async function checkEntry(fields: Partial<Entry>): Promise<FieldProblems> {
  const found = Object.entries(await problemsIn('account', 'createCompany', fields));
  return Object.fromEntries(found.filter(([field]) => Object.hasOwn(fields, field)));
}

type FieldProps = {
  of: Form<Entry>;
  name: keyof Entry;
  label: string;
  hint?: string;
  fresh?: boolean;
  autofocus?: boolean;
};

/** One field of a sign-in or sign-up form. `fresh`: the field asks for a new password. */
export function EntryField({ of, name, label, hint, fresh = false, autofocus = false }: FieldProps) {
  const field = useFields(of);
  const { type, autocomplete } = KINDS[name];
  return (
    <Field
      label={label}
      type={type}
      autocomplete={fresh ? 'new-password' : autocomplete}
      autofocus={autofocus}
      {...(hint ? { hint } : {})}
      {...field(name)}
    />
  );
}

type Props = {
  of: Form<Entry>;
  button: string;
  /** The form holds little that would have to be typed again (an e-mail and a password), so leaving it asks no question. */
  isLight?: boolean;
  onDone: (values: Entry) => Promise<void> | void;
  children: ComponentChildren;
};

/** A sign-in or sign-up form: its fields, what went wrong, and the one button. */
export function EntryForm({ of, button, isLight = false, onDone, children }: Props) {
  return (
    <FormFrame of={of} class="guest-form" isLight={isLight} onSaved={() => onDone(of.values.value)}>
      {children}
      {of.trouble.value && (
        <Banner icon="warning" tone="danger" boxed urgent>
          {of.trouble.value}
        </Banner>
      )}
      <Button kind="primary" type="submit" wide busy={of.busy.value}>
        {button}
      </Button>
    </FormFrame>
  );
}

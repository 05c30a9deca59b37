import { useState } from 'preact/hooks';
import { useApp } from '../app/context.ts';
import { Link } from '../app/link.tsx';
import { form } from '../form/form.ts';
import { EntryField, EntryForm, NO_ENTRY } from './entry-form.tsx';
import { Frame } from './frame.tsx';
import { useText } from './words.ts';

/** "Создать аккаунт": a new company. An operator's account is made by an invitation only. */
export function SignUp() {
  const { account, session, router } = useApp();
  const text = useText();
  const [fields] = useState(() => form(NO_ENTRY));
  const { common, guest } = text;
  return (
    <Frame title={guest.create} lead={guest.createLead}>
      <EntryForm
        form={fields}
        button={guest.create}
        work={(values) => account('createCompany', values)}
        onDone={async ({ email, password }) => {
          const entered = await session.signIn(email, password, () => router.replace({ page: 'profile' }));
          if (!entered.ok) fields.fail(guest.trouble[entered.reason]);
        }}
      >
        <EntryField form={fields} name="companyName" label={guest.companyName} autofocus />
        <div class="guest-names">
          <EntryField form={fields} name="firstName" label={common.firstName} />
          <EntryField form={fields} name="lastName" label={common.lastName} />
        </div>
        <EntryField form={fields} name="email" label={common.email} />
        <EntryField form={fields} name="password" label={common.password} hint={common.passwordHint} fresh />
        <p class="field-hint">{guest.createNote}</p>
      </EntryForm>
      <p class="guest-links" style={{ marginTop: 'var(--s4)' }}>
        <span class="faint">{guest.haveAccount}</span>
        <Link to={{ page: 'sign-in' }}>{guest.signInButton}</Link>
      </p>
    </Frame>
  );
}

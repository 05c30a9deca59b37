import { useApp } from '../app/context.ts';
import { Link } from '../app/link.tsx';
import { toAccount } from '../form/errand.ts';
import { useForm } from '../form/use-form.ts';
import type { Entry } from './entry-form.tsx';
import { EntryField, EntryForm, NO_ENTRY } from './entry-form.tsx';
import { Frame } from './frame.tsx';
import { useText } from './words.ts';

/** "Создать аккаунт": a new company. An operator's account is made by an invitation only. */
export function SignUp() {
  const { account, session, router } = useApp();
  const text = useText();
  const fields = useForm(
    NO_ENTRY,
    toAccount(account, 'createCompany', (values: Entry) => values),
  );
  const { common, guest } = text;
  return (
    <Frame title={guest.create} lead={guest.createLead}>
      <EntryForm
        of={fields}
        button={guest.create}
        onDone={async ({ email, password }) => {
          const entered = await session.signIn(email, password, () => router.replace({ page: 'start' }));
          if (!entered.ok) fields.fail(guest.trouble[entered.reason]);
        }}
      >
        <EntryField of={fields} name="companyName" label={guest.companyName} autofocus />
        <div class="guest-names">
          <EntryField of={fields} name="firstName" label={common.firstName} />
          <EntryField of={fields} name="lastName" label={common.lastName} />
        </div>
        <EntryField of={fields} name="email" label={common.email} />
        <EntryField of={fields} name="password" label={common.password} hint={common.passwordHint} fresh />
        <p class="field-hint">{guest.createNote}</p>
      </EntryForm>
      <p class="guest-links apart">
        <span class="faint">{guest.haveAccount}</span>
        <Link to={{ page: 'sign-in' }}>{guest.signInButton}</Link>
      </p>
    </Frame>
  );
}

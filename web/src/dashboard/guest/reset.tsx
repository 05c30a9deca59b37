import { useApp } from '../app/context.ts';
import { Link } from '../app/link.tsx';
import { useForm } from '../form/use-form.ts';
import { EntryField, EntryForm, NO_ENTRY, checkEntry } from './entry-form.tsx';
import { Frame } from './frame.tsx';
import { asOutcome } from './sign-in.tsx';
import { useText } from './words.ts';

/** The page behind the button in the e-mail for a new password. The code is in the address behind "#". */
export function Reset() {
  const { session, router, toasts } = useApp();
  const text = useText();
  const fields = useForm(NO_ENTRY, {
    check: ({ password }) => checkEntry({ password }),
    send: async ({ password }) => asOutcome(await session.setPassword(router.hash.value, password), text),
  });
  const { guest, common } = text;
  return (
    <Frame title={guest.resetTitle}>
      <EntryForm
        of={fields}
        button={guest.newPasswordButton}
        isLight
        onDone={async () => {
          toasts.say(guest.newPasswordDone);
          // Another person's session must not stay open after the password was set.
          // Unsent messages and drafts are kept: the person signs in again at once, and was not asked what to do with them.
          if (session.user.value) await session.signOut('keep');
          router.replace({ page: 'sign-in' });
        }}
      >
        <EntryField of={fields} name="password" label={guest.newPassword} hint={common.passwordHint} fresh autofocus />
      </EntryForm>
      <p class="guest-links apart">
        <Link to={{ page: 'forgot' }}>{guest.forgot}</Link>
      </p>
    </Frame>
  );
}

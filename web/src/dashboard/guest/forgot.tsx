import { useState } from 'preact/hooks';
import { Banner } from '../../ui/banner.tsx';
import { useApp } from '../app/context.ts';
import { Link } from '../app/link.tsx';
import { toAccount } from '../form/errand.ts';
import { useForm } from '../form/use-form.ts';
import type { Entry } from './entry-form.tsx';
import { EntryField, EntryForm, NO_ENTRY } from './entry-form.tsx';
import { Frame } from './frame.tsx';
import { useText } from './words.ts';

/** "Забыли пароль?": the answer is the same whether such an account exists or not. */
export function Forgot() {
  const { account } = useApp();
  const { guest, common } = useText();
  const fields = useForm(
    NO_ENTRY,
    toAccount(account, 'resetPassword', ({ email }: Entry) => ({ email })),
  );
  const [sent, setSent] = useState(false);
  return (
    <Frame title={guest.resetTitle} lead={guest.resetLead}>
      {sent ? (
        <div class="guest-form">
          <Banner icon="mail" tone="accent" boxed>
            {guest.resetSent}
          </Banner>
        </div>
      ) : (
        <EntryForm of={fields} button={guest.resetButton} isLight onDone={() => setSent(true)}>
          <EntryField of={fields} name="email" label={common.email} autofocus />
        </EntryForm>
      )}
      <p class="guest-links apart">
        <Link to={{ page: 'sign-in' }}>{guest.toSignIn}</Link>
      </p>
    </Frame>
  );
}

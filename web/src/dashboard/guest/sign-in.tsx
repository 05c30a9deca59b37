import { useState } from 'preact/hooks';
import type { Outcome } from '../app/call.ts';
import { useApp } from '../app/context.ts';
import { Link } from '../app/link.tsx';
import { form } from '../form/form.ts';
import type { AuthOutcome } from '../app/session.ts';
import { EntryField, EntryForm, NO_ENTRY } from './entry-form.tsx';
import { Frame } from './frame.tsx';
import type { Text } from './words.ts';
import { useText } from './words.ts';

/** An outcome of signing in, as a form shows it. */
export function asOutcome(outcome: AuthOutcome, text: Text): Outcome<null> {
  if (outcome.ok) return { ok: true, output: null };
  return { ok: false, reason: 'not-signed-in', text: text.guest.trouble[outcome.reason], now: {}, problems: {} };
}

export function SignIn() {
  const { session, router } = useApp();
  const text = useText();
  const [fields] = useState(() => form(NO_ENTRY));
  const { page } = router.route.value;
  // Whoever was sent here from a page of the dashboard gets that page.
  const land = () => {
    if (page === 'sign-in') router.replace({ page: 'mine', chatId: null });
  };
  return (
    <Frame title={text.guest.signIn} lead={text.guest.tagline}>
      <EntryForm
        form={fields}
        button={text.guest.signInButton}
        work={async ({ email, password }) => asOutcome(await session.signIn(email, password, land), text)}
        onDone={() => {}}
      >
        <EntryField form={fields} name="email" label={text.common.email} autofocus />
        <EntryField form={fields} name="password" label={text.common.password} />
      </EntryForm>
      <p class="guest-links" style={{ marginTop: 'var(--s4)' }}>
        <Link to={{ page: 'forgot' }}>{text.guest.forgot}</Link>
        <Link to={{ page: 'sign-up' }}>{text.guest.create}</Link>
      </p>
    </Frame>
  );
}

import type { FieldProblems } from '#domain/contract/fields.ts';
import type { Outcome } from '../app/call.ts';
import { useApp } from '../app/context.ts';
import { Link } from '../app/link.tsx';
import { useForm } from '../form/use-form.ts';
import type { AuthOutcome } from '../app/session.ts';
import { EntryField, EntryForm, NO_ENTRY, checkEntry } from './entry-form.tsx';
import { Frame } from './frame.tsx';
import type { Text } from './words.ts';
import { useText } from './words.ts';

/** An outcome of signing in, as a form shows it. */
export function asOutcome(outcome: AuthOutcome, text: Text): Outcome<null> {
  if (outcome.ok) return { ok: true, output: null };
  return { ok: false, reason: 'not-signed-in', text: text.guest.trouble[outcome.reason], now: {}, problems: {} };
}

/** Checks that the e-mail is valid and the password is not empty. The rules for passwords apply only to new ones. */
export async function checkSignIn(email: string, password: string): Promise<FieldProblems> {
  const found = await checkEntry({ email });
  return password === '' ? { ...found, password: 'empty' } : found;
}

export function SignIn() {
  const { session, router } = useApp();
  const text = useText();
  const { page } = router.route.value;
  // A person who was sent here from a page of the dashboard goes back to that page.
  const land = () => {
    if (page === 'sign-in') router.replace({ page: 'mine', chatId: null });
  };
  const fields = useForm(NO_ENTRY, {
    check: ({ email, password }) => checkSignIn(email, password),
    send: async ({ email, password }) => asOutcome(await session.signIn(email, password, land), text),
  });
  return (
    <Frame title={text.guest.signIn} lead={text.guest.tagline}>
      <EntryForm of={fields} button={text.guest.signInButton} isLight onDone={() => {}}>
        <EntryField of={fields} name="email" label={text.common.email} autofocus />
        <EntryField of={fields} name="password" label={text.common.password} />
      </EntryForm>
      <p class="guest-links apart">
        <Link to={{ page: 'forgot' }}>{text.guest.forgot}</Link>
        <Link to={{ page: 'sign-up' }}>{text.guest.create}</Link>
      </p>
    </Frame>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { quoted } from '#domain/quoted.ts';
import type { AccountOutput } from '#domain/contract/account.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Loading } from '../../ui/spinner.tsx';
import type { Outcome } from '../app/call.ts';
import { useApp } from '../app/context.ts';
import { Link } from '../app/link.tsx';
import { toAccount } from '../form/errand.ts';
import { useForm } from '../form/use-form.ts';
import type { ProofLink } from './proof-link.ts';
import { parseProofLink } from './proof-link.ts';
import { useText as useConfirmText } from './confirm-words.ts';
import { EntryField, EntryForm, NO_ENTRY } from './entry-form.tsx';
import { Frame } from './frame.tsx';
import { asOutcome, checkSignIn } from './sign-in.tsx';
import { useText } from './words.ts';

const useConfirm = () => useConfirmText().confirm;

type SignUp = AccountOutput<'lookAtSignUp'>;

/** The page behind "Подтвердить почту": the person who signed up confirms with their password; another owner of the mailbox removes the sign-up. */
export function Confirm() {
  const { account, router, session } = useApp();
  const words = useConfirm();
  const link = parseProofLink(router.hash.value);
  const [looked, setLooked] = useState<Outcome<SignUp> | null>(null);
  const look = async (known: ProofLink) => {
    setLooked(null);
    setLooked(await account('lookAtSignUp', known));
  };
  useEffect(() => {
    if (link) void look(link);
  }, [router.hash.value]);

  if (link === null) return <Trouble text={words.unknown} />;
  if (looked === null) {
    return (
      <Frame title={words.title}>
        <Loading label={words.looking} />
      </Frame>
    );
  }
  if (!looked.ok) return <Trouble text={looked.text} onRetry={() => void look(link)} />;
  const here = session.user.value?.email === looked.output.email;
  return <Choice link={link} signUp={looked.output} here={here} />;
}

function Trouble({ text, onRetry }: { text: string; onRetry?: () => void }) {
  const { guest, common } = useText();
  const words = useConfirm();
  return (
    <Frame title={words.title}>
      <div class="guest-form">
        <Banner icon="mail" boxed urgent>
          {text}
        </Banner>
        {onRetry && (
          <Button wide onClick={onRetry}>
            {common.retry}
          </Button>
        )}
        <p class="guest-links">
          <Link to={{ page: 'sign-in' }}>{guest.toSignIn}</Link>
        </p>
      </div>
    </Frame>
  );
}

/** `here`: the person who signed up is signed in on this page, so no password is asked. */
function Choice({ link, signUp, here }: { link: ProofLink; signUp: SignUp; here: boolean }) {
  const { desk, session, router, toasts, locale } = useApp();
  const text = useText();
  const words = useConfirm();
  const { common } = text;
  const [is, setIs] = useState<'asked' | 'disowning' | 'disowned'>('asked');
  const confirm = () => desk('confirmEmail', { token: link.token });
  const signInFirst = async (password: string): Promise<Outcome<unknown>> => {
    const entered = await session.signIn(signUp.email, password, () => {});
    return entered.ok ? confirm() : asOutcome(entered, text);
  };
  const fields = useForm(NO_ENTRY, {
    check: async ({ password }) => (here ? {} : checkSignIn(signUp.email, password)),
    send: ({ password }) => (here ? confirm() : signInFirst(password)),
  });
  const land = () => {
    toasts.say(words.done);
    router.replace({ page: 'mine', chatId: null });
  };
  if (is === 'disowned') return <Disowned />;
  if (is === 'disowning') return <Disown link={link} onDone={() => setIs('disowned')} onBack={() => setIs('asked')} />;
  return (
    <Frame title={words.title} lead={words.lead(quoted(signUp.companyName, locale.locale.value), signUp.firstName)}>
      <EntryForm of={fields} button={here ? words.button : words.signIn} isLight onDone={land}>
        <Field
          label={common.email}
          type="email"
          autocomplete="username"
          value={signUp.email}
          onInput={() => {}}
          disabled
        />
        {!here && <EntryField of={fields} name="password" label={common.password} hint={words.forgot} autofocus />}
      </EntryForm>
      <p class="guest-links apart">
        <Button kind="link" onClick={() => setIs('disowning')}>
          {words.disown}
        </Button>
      </p>
    </Frame>
  );
}

/** Asks once more before the sign-up that a stranger began with this mailbox is removed. */
function Disown({ link, onDone, onBack }: { link: ProofLink; onDone: () => void; onBack: () => void }) {
  const { account } = useApp();
  const { common } = useText();
  const words = useConfirm();
  const fields = useForm(
    NO_ENTRY,
    toAccount(account, 'disownSignUp', () => link),
  );
  return (
    <Frame title={words.disownTitle} lead={words.disownLead}>
      <EntryForm of={fields} button={words.disownButton} isLight onDone={onDone}>
        <p class="field-hint">{words.disownNote}</p>
      </EntryForm>
      <p class="guest-links apart">
        <Button kind="link" autofocus onClick={onBack}>
          {common.back}
        </Button>
      </p>
    </Frame>
  );
}

function Disowned() {
  const { guest } = useText();
  const words = useConfirm();
  return (
    <Frame title={words.disownedTitle} lead={words.disownedLead}>
      <p class="guest-links apart">
        <Link to={{ page: 'sign-up' }}>{guest.create}</Link>
        <Link to={{ page: 'sign-in' }}>{guest.toSignIn}</Link>
      </p>
    </Frame>
  );
}

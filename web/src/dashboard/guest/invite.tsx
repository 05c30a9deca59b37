import { useEffect, useState } from 'preact/hooks';
import { quoted } from '#domain/quoted.ts';
import type { AccountOutput } from '#domain/contract/account.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Loading } from '../../ui/spinner.tsx';
import type { CallRefused } from '../app/call.ts';
import { useApp } from '../app/context.ts';
import { parseInviteLink } from './invite-link.ts';
import type { InviteLink } from './invite-link.ts';
import { Link } from '../app/link.tsx';
import { toAccount } from '../form/errand.ts';
import { useForm } from '../form/use-form.ts';
import type { Entry } from './entry-form.tsx';
import { EntryField, EntryForm, NO_ENTRY } from './entry-form.tsx';
import { Frame } from './frame.tsx';
import { useText } from './words.ts';

type Looked = { ok: true; output: AccountOutput<'lookAtInvite'> } | CallRefused;

const TROUBLES = {
  'invite-used': 'used',
  'invite-expired': 'expired',
  'invite-revoked': 'revoked',
  'unknown-invite': 'unknown',
  'bad-input': 'unknown',
} as const;

/** The page behind "Принять приглашение": binds the invited e-mail to a name and a password. */
export function Invite() {
  const { account, router } = useApp();
  const { guest } = useText();
  const link = parseInviteLink(router.hash.value);
  const [looked, setLooked] = useState<Looked | null>(null);
  const look = async (known: InviteLink) => {
    setLooked(null);
    setLooked(await account('lookAtInvite', known));
  };
  useEffect(() => {
    if (link) void look(link);
  }, [router.hash.value]);

  if (link === null) return <BadInvite reason="unknown" />;
  if (looked === null) {
    return (
      <Frame title={guest.inviteLooking}>
        <Loading label={guest.inviteLooking} />
      </Frame>
    );
  }
  if (looked.ok) return <Register link={link} {...looked.output} />;
  const trouble = looked.reason in TROUBLES ? TROUBLES[looked.reason as keyof typeof TROUBLES] : null;
  return trouble ? <BadInvite reason={trouble} /> : <BadInvite text={looked.text} onRetry={() => void look(link)} />;
}

function BadInvite({
  reason,
  text,
  onRetry,
}: {
  reason?: 'used' | 'expired' | 'revoked' | 'unknown';
  text?: string;
  onRetry?: () => void;
}) {
  const { guest, common } = useText();
  return (
    <Frame title={guest.inviteBad}>
      <div class="guest-form">
        <Banner icon="mail" boxed urgent>
          {reason ? guest.inviteTrouble[reason] : text}
        </Banner>
        {onRetry && (
          <Button kind="primary" wide onClick={onRetry}>
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

function Register({ link, companyName, email, role, ends }: { link: InviteLink } & AccountOutput<'lookAtInvite'>) {
  const { account, session, router, locale } = useApp();
  const text = useText();
  const fields = useForm(
    NO_ENTRY,
    toAccount(account, 'acceptInvite', ({ firstName, lastName, password }: Entry) => ({
      ...link,
      firstName,
      lastName,
      password,
    })),
  );
  const { guest, common } = text;
  return (
    <Frame title={guest.inviteTitle(quoted(companyName, locale.locale.value))} lead={guest.inviteLead(text.role[role])}>
      <EntryForm
        of={fields}
        button={guest.register}
        onDone={async ({ password }) => {
          const entered = await session.signIn(email, password, () => router.replace({ page: 'profile' }));
          if (!entered.ok) fields.fail(guest.trouble[entered.reason]);
        }}
      >
        <Field label={common.email} type="email" autocomplete="username" value={email} onInput={() => {}} disabled />
        <div class="guest-names">
          <EntryField of={fields} name="firstName" label={common.firstName} autofocus />
          <EntryField of={fields} name="lastName" label={common.lastName} />
        </div>
        <EntryField of={fields} name="password" label={common.password} hint={common.passwordHint} fresh />
        <p class="field-hint">{guest.inviteNameNote}</p>
        {ends !== null && (
          <Banner icon="warning" boxed>
            {guest.inviteEnds(quoted(ends, locale.locale.value))}
          </Banner>
        )}
      </EntryForm>
    </Frame>
  );
}

import type { Unproven } from '#domain/proof.ts';
import { INVITATIONS_UNPROVEN } from '#domain/proof.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useApp } from '../app/context.ts';
import { useText } from '../guest/confirm-words.ts';
import { useMoments } from '../time/moments.ts';

/** Shown until the e-mail address of the company's sign-up is confirmed: what to do, until when, and a button to send the letter again. */
export function ProofBanner({ unproven }: { unproven: Unproven }) {
  const { desk, commands } = useApp();
  const { write } = useMoments();
  const { confirm: words } = useText();
  const until = write(unproven.until, 'day');
  const left = Math.max(0, INVITATIONS_UNPROVEN - unproven.invitations);
  const send = () => commands.run('resendProof', () => desk('resendProof', {}), { done: words.sent });
  return (
    <Banner icon="mail">
      <span class="row wrap">
        <span class="grow broad">{words.banner(until, left)}</span>
        <Button small busy={commands.running.value.has('resendProof')} onClick={() => void send()}>
          {words.again}
        </Button>
      </span>
    </Banner>
  );
}

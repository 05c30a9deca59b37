import { useComputed, useModel } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { BadgeTone } from '../../ui/badge.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/dialog.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { Table } from '../../ui/table.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { useMoments } from '../time/moments.ts';
import { deliveryStatus } from './delivery-status.ts';
import { InvitesModel } from './invites-model.ts';
import type { SentInvite } from '../database/reads.ts';
import { useText } from './words.ts';

const LETTER_TONES = {
  sending: 'neutral',
  retrying: 'warning',
  tomorrow: 'warning',
  sent: 'success',
  failed: 'danger',
} as const satisfies Record<string, BadgeTone>;

/** Who has been invited, the delivery status of the e-mail, and the state of the invitation. */
export function Invites() {
  const { reads } = useWork();
  const { people, common } = useText();
  const { invites } = useModel(() => new InvitesModel(reads));
  const all = invites.data.value;
  return (
    <>
      <h2>{people.invites}</h2>
      <section class="panel">
        {all === undefined && <Loading label={common.loading} />}
        {all?.length === 0 && <p class="section faint">{people.invitesEmpty}</p>}
        {all && all.length > 0 && (
          <Table
            label={people.invites}
            columns={[common.email, people.role, people.letter, people.state, people.actions]}
          >
            {all.map((invite) => (
              <InviteRow key={invite.id} invite={invite} />
            ))}
          </Table>
        )}
        {all && all.length > 0 && invites.hasMore.value && (
          <div class="section">
            <Button busy={invites.loadingMore.value} onClick={invites.more}>
              {common.more}
            </Button>
          </div>
        )}
      </section>
    </>
  );
}

function InviteRow({ invite }: { invite: SentInvite }) {
  const { desk, commands } = useApp();
  const text = useText();
  const { people } = text;
  const [asking, setAsking] = useState(false);
  const letter = deliveryStatus(invite.mail);
  const key = `invite:${invite.id}`;
  const busy = commands.running.value.has(key);
  const { id: inviteId, email } = invite;
  const revoke = async () => {
    await commands.run(key, () => desk('revokeInvite', { inviteId }), { done: people.revokeDone });
    setAsking(false);
  };
  return (
    <tr>
      <td class="table-words">{email}</td>
      <td data-label={people.role}>
        {text.role[invite.role]}
        {typeof invite.maxChats === 'number' && <span class="faint whole">{people.limitIs(invite.maxChats)}</span>}
      </td>
      <td data-label={people.letter}>
        <Badge tone={LETTER_TONES[letter]}>{people.mail[letter]}</Badge>
      </td>
      <td data-label={people.state}>
        <InviteState invite={invite} />
      </td>
      <td class="actions">
        {invite.state === 'pending' && (
          <>
            <Button
              small
              kind="quiet"
              busy={busy}
              onClick={() =>
                void commands.run(key, () => desk('resendInvite', { inviteId }), { done: people.resendDone })
              }
            >
              {people.resend}
            </Button>
            <Button small kind="quiet" onClick={() => setAsking(true)}>
              {people.revoke}
            </Button>
          </>
        )}
        {asking && (
          <Confirm
            title={people.revokeTitle}
            text={people.revokeText(email)}
            confirm={people.revoke}
            cancel={text.common.cancel}
            busy={busy}
            onConfirm={() => void revoke()}
            onCancel={() => setAsking(false)}
          />
        )}
      </td>
    </tr>
  );
}

function InviteState({ invite }: { invite: SentInvite }) {
  const { write } = useMoments();
  const { clock } = useWork();
  const { people } = useText();
  const isOver = useComputed(() => clock.now.value >= invite.expiresAt);
  if (invite.state !== 'pending') return <span class="faint">{people[invite.state]}</span>;
  if (isOver.value) return <Badge tone="warning">{people.expired}</Badge>;
  return <span>{people.pending(write(invite.expiresAt, 'short'))}</span>;
}

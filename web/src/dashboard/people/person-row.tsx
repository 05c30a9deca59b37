import { useModel } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Operator } from '#domain/operator.ts';
import { loadOf } from '#domain/operator.ts';
import type { Role } from '#domain/role.ts';
import { ROLES } from '#domain/role.ts';
import { Avatar, StatusDot } from '../../ui/avatar.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/dialog.tsx';
import { Select } from '../../ui/field.tsx';
import { ChoiceDialog } from '../form/choice-dialog.tsx';
import { versionOf } from '#domain/form.ts';
import { choice } from '../form/choice.ts';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { ProfileModel } from '../profile/profile-model.ts';
import { HistoryButton } from '../audit/history-button.tsx';
import { GiveRepliesDialog } from './give-replies-dialog.tsx';
import { LastSeen } from './last-seen.tsx';
import { LedgerDialog } from './ledger-dialog.tsx';
import { LimitField } from './limit-field.tsx';
import { useText } from './words.ts';

/** The question that is open. `on` is the person as shown when the role was chosen. */
type Asking = { what: 'role'; role: Role; on: Operator } | { what: 'deactivate' | 'replies' } | null;

/** One person of the company: the role, the limit, and the buttons to deactivate and reactivate. */
export function PersonRow({ operator }: { operator: Operator }) {
  const { desk, commands } = useApp();
  const { uid, reads } = useWork();
  const text = useText();
  const { people } = text;
  const [ledger, setLedger] = useState(false);
  const [asking, setAsking] = useState<Asking>(null);
  const { profile } = useModel(() => new ProfileModel(reads, operator.id));
  const name = `${operator.firstName} ${profile.value?.lastName ?? ''}`.trim();
  const key = `person:${operator.id}`;
  const busy = commands.running.value.has(key);

  const [roles] = useState(() =>
    choice<Role>(
      (role, version) => desk('setRole', { operatorId: operator.id, role, version }),
      (now) => now['role'] as Role,
    ),
  );
  const setRole = async ({ role, on }: Extract<Asking, { what: 'role' }>) => {
    await commands.run(key, () => roles.make(on.role, versionOf(on), role), { done: text.common.saved });
    setAsking(null);
  };
  const setActive = async (active: boolean) => {
    await commands.run(key, () => desk('setActive', { operatorId: operator.id, active }), {
      done: active ? people.reactivateDone : people.deactivateDone,
    });
    setAsking(null);
  };
  return (
    <tr>
      <td>
        <span class="row">
          <Avatar id={operator.id} name={name} />
          <span class="grow">
            <strong>{name}</strong> {operator.id === uid && <span class="faint">({people.you})</span>}
            <span class="faint whole">{profile.value?.email}</span>
          </span>
        </span>
      </td>
      <td data-label={people.status}>
        {operator.active ? (
          <span class="row">
            <StatusDot dot={operator.status} />
            {text.statusOf[operator.status]}
          </span>
        ) : (
          <Badge tone="danger">{people.deactivated}</Badge>
        )}
        <LastSeen operatorId={operator.id} />
      </td>
      <td data-label={people.role}>
        <Select
          label={people.roleOf(name)}
          bareLabel
          small
          value={operator.role}
          disabled={busy || !operator.active}
          options={ROLES.map((role) => ({ value: role, label: text.role[role] }))}
          onChange={(role) => setAsking({ what: 'role', role, on: operator })}
        />
      </td>
      <td class="digits" data-label={people.load}>
        {loadOf(operator)}
      </td>
      <td data-label={people.limit}>
        <LimitField operator={operator} label={people.limitOf(name)} />
      </td>
      <td class="actions">
        <Button small kind="quiet" icon="clock" label={text.ledger.title(name)} onClick={() => setLedger(true)} />
        <HistoryButton label={people.historyOf(name)} title={name} about={operator.id} />
        {!operator.active && (
          <Button small kind="quiet" onClick={() => setAsking({ what: 'replies' })}>
            {people.give}
          </Button>
        )}
        {asking?.what === 'replies' && (
          <GiveRepliesDialog operator={operator} name={name} onClose={() => setAsking(null)} />
        )}
        {ledger && <LedgerDialog operator={operator} name={name} onClose={() => setLedger(false)} />}
        {operator.active ? (
          <Button small kind="quiet" onClick={() => setAsking({ what: 'deactivate' })}>
            {people.deactivate}
          </Button>
        ) : (
          <Button small busy={busy} onClick={() => void setActive(true)}>
            {people.reactivate}
          </Button>
        )}
        <ChoiceDialog of={roles} label={people.role} text={(role) => text.role[role]} />
        {asking?.what === 'deactivate' && (
          <Confirm
            title={people.deactivateTitle(name)}
            text={people.deactivateText}
            confirm={people.deactivate}
            cancel={text.common.cancel}
            busy={busy}
            onConfirm={() => void setActive(false)}
            onCancel={() => setAsking(null)}
          />
        )}
        {asking?.what === 'role' && (
          <Confirm
            title={people.roleTitle}
            text={people.roleText(name, text.role[asking.role])}
            confirm={people.roleConfirm}
            cancel={text.common.cancel}
            kind="primary"
            busy={busy}
            onConfirm={() => void setRole(asking)}
            onCancel={() => setAsking(null)}
          />
        )}
      </td>
    </tr>
  );
}

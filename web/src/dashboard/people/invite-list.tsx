import { leaves } from '#domain/invite-check.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useHeld } from '../form/unsaved-parts.tsx';
import type { Inviting, Row } from './inviting-model.ts';
import { useText } from './words.ts';
import './invite-list.css';

type Props = { inviting: Inviting; onClose: () => void };

/** What will be sent and what not, and why; then how far it is, and what has come of each address. */
export function InviteList({ inviting, onClose }: Props) {
  const { people, common } = useText();
  const rows = inviting.rows.value ?? [];
  const sending = inviting.sending.value;
  const left = inviting.waiting.value.length;
  const sent = inviting.sent.value;
  const going = rows.filter(({ verdict, state }) => leaves(verdict) || state === 'sent');
  const staying = rows.filter((row) => !going.includes(row));
  const unread = inviting.unread.value;
  useHeld(() => inviting.waiting.value.length > 0);
  return (
    <div class="stack">
      <p role="status">
        {sending.state === 'not yet' || (sending.state === 'stopped' && sent === 0)
          ? people.willLeave(left, staying.length + unread.length)
          : people.haveLeft(sent, going.length)}
        {sending.state === 'stopped' && ` ${sending.why ?? ''} ${people.sendStopped}`}
      </p>
      {sending.state === 'running' && (
        <Progress label={people.haveLeft(sent, going.length)} share={sent / Math.max(1, going.length)} />
      )}
      {going.length > 0 && (
        <ul class="invite-list" aria-label={people.going} tabIndex={0}>
          {going.map((row) => (
            <Going
              key={row.email}
              row={row}
              onDrop={() => inviting.drop(row.email)}
              isSending={sending.state === 'running'}
            />
          ))}
        </ul>
      )}
      {staying.length + unread.length > 0 && (
        <>
          <h3>{people.staying}</h3>
          <ul class="invite-list" aria-label={people.staying} tabIndex={0}>
            {staying.map(({ email, verdict }) => (
              <li key={email} class="invite-row">
                <span class="grow table-words">{email}</span>
                <span class="faint">{people.verdicts[verdict]}</span>
              </li>
            ))}
            {unread.map(({ text, why }, i) => (
              <li key={`${i} ${text}`} class="invite-row">
                <span class="grow table-words">{text}</span>
                <span class="faint">{people.unread[why]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="dialog-actions">
        {sending.state === 'running' ? (
          <Button onClick={inviting.stop}>{people.sendStop}</Button>
        ) : (
          <Button onClick={inviting.back}>{common.back}</Button>
        )}
        {left === 0 && sending.state !== 'running' ? (
          <Button kind="primary" onClick={onClose}>
            {people.listDone}
          </Button>
        ) : (
          <Button kind="primary" busy={sending.state === 'running'} onClick={() => void inviting.send()}>
            {people.sendAll(left)}
          </Button>
        )}
      </div>
    </div>
  );
}

function Going({ row, isSending, onDrop }: { row: Row; isSending: boolean; onDrop: () => void }) {
  const text = useText();
  const { people } = text;
  const { email, role, maxChats, verdict, state } = row;
  return (
    <li class="invite-row">
      <span class="grow table-words">{email}</span>
      <span class="faint">
        {text.role[role]}
        {maxChats !== null && `, ${people.limitIs(maxChats)}`}
      </span>
      {state === 'sent' && <Badge tone="success">{people.isSent}</Badge>}
      {state === 'waits' && verdict === 'tomorrow' && <Badge tone="warning">{people.verdicts.tomorrow}</Badge>}
      {typeof state === 'object' && <span class="field-problem">{state.refused}</span>}
      {state === 'waits' && !isSending && (
        <Button small kind="quiet" icon="close" label={people.leaveOut(email)} onClick={onDrop} />
      )}
    </li>
  );
}

import { useModel } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Reading } from '#domain/correction.ts';
import type { Operator } from '#domain/operator.ts';
import { StatusDot } from '../../ui/avatar.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { FormDialog } from '../form/form-dialog.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { useWork } from '../work/context.ts';
import { Moment } from '../time/moment.tsx';
import { useMoments } from '../time/moments.ts';
import { LedgerModel } from './ledger-model.ts';
import { timerText } from '../time/timer.ts';
import { CorrectionForm } from './correction-form.tsx';
import { useText } from './words.ts';
import '../form/item.css';

/** A person's intervals of status, the newest first. An interval that is over can be corrected. */
export function LedgerDialog({ operator, name, onClose }: { operator: Operator; name: string; onClose: () => void }) {
  const { reads } = useWork();
  const { ledger: text, common } = useText();
  const ledger = useModel(() => new LedgerModel(reads, operator.id));
  const [editing, setEditing] = useState<Reading | null>(null);
  const readings = ledger.readings.value?.toReversed();
  return (
    <FormDialog title={text.title(name)} large onClose={onClose}>
      {editing ? (
        <CorrectionForm operatorId={operator.id} reading={editing} onDone={() => setEditing(null)} />
      ) : readings === undefined ? (
        <Loading label={common.loading} />
      ) : (
        <ul class="item-list" aria-label={text.title(name)}>
          {readings.map((reading) => (
            <Interval key={`${reading.id}-${reading.from}`} reading={reading} onEdit={() => setEditing(reading)} />
          ))}
        </ul>
      )}
    </FormDialog>
  );
}

function Interval({ reading, onEdit }: { reading: Reading; onEdit: () => void }) {
  const { write } = useMoments();
  const { clock } = useWork();
  const text = useText();
  const { from, to, status } = reading;
  const times = `${write(from, 'short')} – ${to === null ? text.ledger.now : write(to, 'time')}`;
  return (
    <li class="item">
      <StatusDot dot={status} />
      <span class="grow">
        {text.statusOf[status]}
        <span class="faint whole">
          <Moment at={from} as="short" /> – {to === null ? text.ledger.now : <Moment at={to} as="time" />}
        </span>
      </span>
      {reading.correctionId !== null && <Badge tone="warning">{text.ledger.corrected}</Badge>}
      <span class="digits">{timerText((to ?? clock.now.value) - from)}</span>
      {to === null ? null : (
        <Button kind="quiet" icon="edit" label={`${text.ledger.correct}: ${times}`} onClick={onEdit} />
      )}
    </li>
  );
}

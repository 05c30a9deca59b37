import { useState } from 'preact/hooks';
import type { Reading } from '#domain/correction.ts';
import type { Status } from '#domain/status.ts';
import { STATUSES } from '#domain/status.ts';
import { Area, Select } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { versionOf } from '#domain/form.ts';
import { Choices } from '../form/choices.tsx';
import { toDesk } from '../form/errand.ts';
import { useFields } from '../form/use-fields.ts';
import { useForm } from '../form/use-form.ts';
import { newId } from '../../shared/new-id.ts';
import { FormIn } from '../form/form-in.tsx';
import { useText } from './words.ts';

/** Corrects the status of an interval. The correction is saved beside the ledger, with the reason. */
export function CorrectionForm({
  operatorId,
  reading,
  onDone,
}: {
  operatorId: string;
  reading: Reading;
  onDone: () => void;
}) {
  const { desk } = useApp();
  const text = useText();
  const { ledger, common } = text;
  const [id] = useState(newId);
  const fields = useForm(
    { status: reading.status, reason: '' },
    toDesk(desk, 'correctShift', (values: { status: Status; reason: string }, version) => ({
      operatorId,
      shiftId: reading.id,
      id,
      from: reading.from,
      to: reading.to ?? reading.from,
      ...values,
      version,
    })),
    { version: versionOf(reading), read: (now) => ({ status: now['status'] as Status }) },
  );
  const field = useFields(fields);
  return (
    <FormIn of={fields} label={ledger.correct} said={common.saved} onSaved={onDone} onCancel={onDone}>
      <p class="faint">{ledger.lead}</p>
      <Choices
        of={fields}
        shown={{
          status: { label: ledger.status, text: (value) => text.statusOf[value] },
          reason: { label: ledger.reason },
        }}
      />
      <Select
        label={ledger.status}
        options={STATUSES.map((value) => ({ value, label: text.statusOf[value] }))}
        {...field('status')}
      />
      <Area label={ledger.reason} {...field('reason')} />
    </FormIn>
  );
}

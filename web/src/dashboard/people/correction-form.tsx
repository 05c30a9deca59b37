import { useState } from 'preact/hooks';
import type { Reading } from '#domain/correction.ts';
import type { Status } from '#domain/status.ts';
import { STATUSES } from '#domain/status.ts';
import { Area, Select } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { versionOf } from '#domain/form.ts';
import { Choices } from '../form/choices.tsx';
import { form } from '../form/form.ts';
import { newId } from '../../shared/new-id.ts';
import { problemOf } from '../form/problem.ts';
import { FormIn } from '../form/form-in.tsx';
import { useText } from './words.ts';

/** What was really so during an interval: recorded beside the ledger, with the reason. */
export function CorrectionForm({
  operatorId,
  reading,
  onDone,
}: {
  operatorId: string;
  reading: Reading;
  onDone: () => void;
}) {
  const { desk, toasts } = useApp();
  const text = useText();
  const { ledger, common } = text;
  const [fields] = useState(() =>
    form<{ status: Status; reason: string }>(
      { status: reading.status, reason: '' },
      { version: versionOf(reading), read: (now) => ({ status: now['status'] as Status }) },
    ),
  );
  const [id] = useState(newId);
  const { status, reason } = fields.values.value;
  const save = async () => {
    const outcome = await fields.submit((values, version) =>
      desk('correctShift', {
        operatorId,
        shiftId: reading.id,
        id,
        from: reading.from,
        to: reading.to ?? reading.from,
        ...values,
        version,
      }),
    );
    if (!outcome?.ok) return;
    toasts.say(common.saved);
    onDone();
  };
  return (
    <FormIn of={fields} label={ledger.correct} onSave={save} onCancel={onDone}>
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
        value={status}
        options={STATUSES.map((value) => ({ value, label: text.statusOf[value] }))}
        onChange={(value) => fields.set('status', value)}
      />
      <Area
        label={ledger.reason}
        value={reason}
        problem={problemOf(fields.problems.value, 'reason', text)}
        onInput={(value) => fields.set('reason', value)}
      />
    </FormIn>
  );
}

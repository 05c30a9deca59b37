import { signal, useModel } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { AuditFilter } from '#domain/audit-query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useApp } from '../app/context.ts';
import { AuditModel } from './audit-model.ts';
import { Entries } from './entries.tsx';
import { useText } from './words.ts';

type Props = {
  /** What the dialog is called, in words: the name of the text, the topic's title. */
  title: string;
  /** The id of the thing: the company's for settings and texts, that of a topic, an entry, a reply or a person. */
  about: string;
  /** Only the changes of one of its fields, such as "closedText". */
  field?: string;
  /** Puts an earlier value into the form that the history was opened from; the person then saves the form. */
  onTake?: (value: unknown) => void;
  onClose: () => void;
};

/** The history of a setting, a text, a topic, an entry: who changed it when, before and after, with undo. From history-button.tsx, or by `later` with AUDIT_WORDS. */
export function ThingHistory({ title, about, field, onTake, onClose }: Props) {
  const { desk } = useApp();
  const { audit, common } = useText();
  const [filter] = useState(() => signal<AuditFilter>({ about, ...(field === undefined ? {} : { field }) }));
  const model = useModel(() => new AuditModel(desk, filter));
  return (
    <Dialog title={audit.historyOf(title)} closeLabel={common.close} large onClose={onClose}>
      <Entries
        of={model}
        label={audit.historyOf(title)}
        empty={audit.historyEmpty}
        {...(field === undefined ? {} : { only: field })}
        besides={({ before }) => {
          const value = field === undefined ? undefined : before?.[field];
          return (
            onTake &&
            value !== undefined &&
            value !== null && (
              <Button
                small
                kind="quiet"
                onClick={() => {
                  onTake(value);
                  onClose();
                }}
              >
                {audit.take}
              </Button>
            )
          );
        }}
      />
    </Dialog>
  );
}

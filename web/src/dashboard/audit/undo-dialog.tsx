import type { AuditRow } from '#domain/audit-query.ts';
import { Confirm } from '../../ui/dialog.tsx';
import { useApp } from '../app/context.ts';
import { actionWords, thingWords } from './change.ts';
import { useTelling } from './use-telling.ts';
import { fieldWords } from './value.ts';
import { useText } from './words.ts';

type Props = { row: AuditRow; onUndone: () => void; onClose: () => void };

/** Asks before a change is taken back, and says why it can't be. */
export function UndoDialog({ row, onUndone, onClose }: Props) {
  const { desk, commands, toasts } = useApp();
  const text = useText();
  const { audit, common } = text;
  const telling = useTelling();
  const key = `undo:${row.id}`;
  const what = [actionWords(row, text), thingWords(row, telling)].filter(Boolean).join(': ');
  const undo = async () => {
    const outcome = await commands.run(key, () => desk('undo', { recordId: row.id }), {
      done: audit.undoDone,
      quiet: true,
    });
    if (outcome?.ok === false) {
      const changed = String(outcome.now['fields'] ?? '')
        .split(',')
        .filter(Boolean);
      const fields = changed.map((field) => fieldWords(field, text)).join(', ');
      toasts.warn(fields === '' ? outcome.text : `${outcome.text} ${audit.changedSince(fields)}`);
    }
    onClose();
    if (outcome?.ok) onUndone();
  };
  return (
    <Confirm
      title={audit.undoTitle}
      text={`${audit.undoText(what)}${row.undo === 'partly' ? ` ${audit.undoPartly}` : ''}`}
      confirm={audit.undo}
      cancel={common.cancel}
      kind="primary"
      busy={commands.running.value.has(key)}
      onConfirm={() => void undo()}
      onCancel={onClose}
    />
  );
}

import { Confirm } from '../../ui/dialog.tsx';
import { useApp } from '../app/context.ts';
import { useText } from '../app/words.ts';

/** Asks whoever would lose words that nobody has saved. */
export function LeaveQuestion() {
  const { unsaved } = useApp();
  const { leaving } = useText();
  if (unsaved.asking.value === null) return null;
  return (
    <Confirm
      title={leaving.title}
      text={leaving.text}
      confirm={leaving.drop}
      cancel={leaving.stay}
      onConfirm={unsaved.drop}
      onCancel={unsaved.stay}
    />
  );
}

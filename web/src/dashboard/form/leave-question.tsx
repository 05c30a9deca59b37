import { Confirm } from '../../ui/dialog.tsx';
import { useApp } from '../app/context.ts';
import { useText } from '../app/words.ts';

/** The question to a person who is about to leave unsaved text. */
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

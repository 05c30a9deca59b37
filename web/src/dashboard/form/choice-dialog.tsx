import { Dialog } from '../../ui/dialog.tsx';
import { ChoiceAsked } from './choices.tsx';
import type { Choice } from './choice.ts';
import { useText } from './words.ts';

/** The question of a control that saves at once, as a dialog: for a control without room for the question beside it. */
export function ChoiceDialog<V>(props: { of: Choice<V>; label: string; text?: (value: V) => string }) {
  const { merge, common } = useText();
  const fields = props.of.open.value;
  if (fields === null || Object.keys(fields.theirs.value).length === 0) return null;
  return (
    <Dialog title={merge.title} closeLabel={common.close} onClose={() => void props.of.settle('theirs')}>
      <ChoiceAsked {...props} />
    </Dialog>
  );
}

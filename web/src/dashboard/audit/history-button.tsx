import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { later } from '../app/later.tsx';
import { useMay } from '../work/context.ts';
import { AUDIT_WORDS } from './words.ts';

const ThingHistory = later(() => import('./thing-history.tsx').then((loaded) => loaded.ThingHistory), {
  words: AUDIT_WORDS,
  quiet: true,
});

type Props = {
  /** The button's name for screen readers and the pointer, in the words of the feature that shows it: "История: приветствие". */
  label: string;
  title: string;
  about: string;
  field?: string;
  onTake?: (value: unknown) => void;
};

/**
 * Opens the history of a setting, a text, a topic, an entry, from the audit (thing-history.tsx says what each property is). For admins alone; others see no button. Its code and words
 * come when it is pressed.
 */
export function HistoryButton({ label, ...of }: Props) {
  const [open, setOpen] = useState(false);
  const reads = useMay('read the audit');
  if (!reads) return null;
  return (
    <>
      <Button small kind="quiet" icon="history" label={label} onClick={() => setOpen(true)} />
      {open && <ThingHistory {...of} onClose={() => setOpen(false)} />}
    </>
  );
}

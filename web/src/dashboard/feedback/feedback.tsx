import { useState } from 'preact/hooks';
import { later } from '../app/later.tsx';
import { useText } from '../work/words.ts';
import './feedback-button.css';

const FeedbackDialog = later(() => import('./feedback-dialog.tsx').then((loaded) => loaded.FeedbackDialog), {
  quiet: true,
});

/** "!" in the lower right corner: opens the message to the makers of the product. */
export function Feedback() {
  const { feedback } = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class="feedback-button"
        aria-label={feedback.title}
        title={feedback.title}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        !
      </button>
      {open && <FeedbackDialog onClose={() => setOpen(false)} />}
    </>
  );
}

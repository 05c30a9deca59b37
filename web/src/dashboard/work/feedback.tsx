import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Area } from '../../ui/field.tsx';
import { useApp, useText } from '../context.ts';
import { form } from '../models/form.ts';
import { problemOf } from '../problem.ts';
import { VERSION } from '../version.ts';

/** "!" in the lower right corner: a word to the product's own people. */
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

function FeedbackDialog({ onClose }: { onClose: () => void }) {
  const { desk, toasts } = useApp();
  const text = useText();
  const { feedback, common } = text;
  const [fields] = useState(() => form({ text: '' }));
  const send = async () => {
    const outcome = await fields.submit((values) =>
      desk('feedback', { ...values, page: window.location.pathname, version: VERSION }),
    );
    if (!outcome?.ok) return;
    toasts.say(feedback.sent);
    onClose();
  };
  return (
    <Dialog title={feedback.title} closeLabel={common.close} onClose={onClose}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p>
          {feedback.lead} <a href={`mailto:${text.supportEmail}`}>{text.supportEmail}</a>
        </p>
        <Area
          label={feedback.field}
          hint={feedback.hint}
          rows={5}
          value={fields.values.value.text}
          problem={problemOf(fields.problems.value, 'text', text)}
          onInput={(value) => fields.set('text', value)}
        />
        {fields.trouble.value && (
          <p class="field-problem" role="alert">
            {fields.trouble.value}
          </p>
        )}
        <div class="dialog-actions">
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button kind="primary" type="submit" busy={fields.busy.value}>
            {feedback.send}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

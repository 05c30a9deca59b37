import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.tsx';
import { Area } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { FormIn } from '../form/form-in.tsx';
import { form } from '../form/form.ts';
import { problemOf } from '../form/problem.ts';
import { VERSION } from '../app/version.ts';
import { useText } from './words.ts';

/** The words to the product's own people, and where else one may write. */
export function FeedbackDialog({ onClose }: { onClose: () => void }) {
  const { desk, toasts } = useApp();
  const text = useText();
  const { feedback, common } = text;
  const to: string = import.meta.env.VITE_FEEDBACK_TO || text.supportEmail;
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
      <FormIn of={fields} label={feedback.send} onSave={send} onCancel={onClose}>
        <p>
          {feedback.lead} <a href={`mailto:${to}`}>{to}</a>
        </p>
        <Area
          label={feedback.field}
          hint={feedback.hint}
          rows={5}
          value={fields.values.value.text}
          problem={problemOf(fields.problems.value, 'text', text)}
          onInput={(value) => fields.set('text', value)}
        />
      </FormIn>
    </Dialog>
  );
}

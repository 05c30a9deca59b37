import { Area } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { FormIn } from '../form/form-in.tsx';
import { toDesk } from '../form/errand.ts';
import { FormDialog } from '../form/form-dialog.tsx';
import { useFields } from '../form/use-fields.ts';
import { useForm } from '../form/use-form.ts';
import { VERSION } from '../app/version.ts';
import { useText } from '../work/words.ts';

/** The form for a message to the makers of the product, and other ways to reach them. */
export function FeedbackDialog({ onClose }: { onClose: () => void }) {
  const { desk } = useApp();
  const text = useText();
  const { feedback } = text;
  const to: string = import.meta.env.VITE_FEEDBACK_TO || text.supportEmail;
  const fields = useForm(
    { text: '' },
    toDesk(desk, 'feedback', (values: { text: string }) => ({
      ...values,
      page: window.location.pathname,
      version: VERSION,
    })),
  );
  const field = useFields(fields);
  return (
    <FormDialog title={feedback.title} onClose={onClose}>
      <FormIn of={fields} label={feedback.send} said={feedback.sent} onSaved={onClose} onCancel={onClose}>
        <p>
          {feedback.lead} <a href={`mailto:${to}`}>{to}</a>
        </p>
        <Area label={feedback.field} hint={feedback.hint} rows={5} {...field('text')} />
      </FormIn>
    </FormDialog>
  );
}

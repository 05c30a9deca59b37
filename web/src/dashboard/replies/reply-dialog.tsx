import type { ReplyScope } from '#domain/canned-reply.ts';
import { REPLY_SCOPES, mayEditReplies } from '#domain/canned-reply.ts';
import { Area, Field, Select } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { versionOf } from '#domain/form.ts';
import { Choices } from '../form/choices.tsx';
import { toDesk } from '../form/errand.ts';
import { FormDialog } from '../form/form-dialog.tsx';
import { useFields } from '../form/use-fields.ts';
import { useForm } from '../form/use-form.ts';
import type { ScopedReply } from './replies-model.ts';
import { FormIn } from '../form/form-in.tsx';
import { useText } from './words.ts';

type Draft = { title: string; text: string; scope: ReplyScope };

/** The form of a new or existing reply. An existing reply stays personal or the team's, as it was created. */
export function ReplyDialog({ reply, onClose }: { reply: ScopedReply | null; onClose: () => void }) {
  const { desk } = useApp();
  const { self } = useWork();
  const { replies, common } = useText();
  const scopes = REPLY_SCOPES.filter((scope) => mayEditReplies(self.value.role, scope).ok);
  const fields = useForm(
    { title: reply?.title ?? '', text: reply?.text ?? '', scope: reply?.scope ?? 'own' },
    toDesk(desk, 'saveReply', (values: Draft, version) => ({ replyId: reply?.id ?? null, ...values, version })),
    reply ? { version: versionOf(reply), read: (now) => now as Omit<Draft, 'scope'> } : undefined,
  );
  const field = useFields(fields);
  return (
    <FormDialog title={reply ? replies.edit : replies.add} onClose={onClose}>
      <FormIn of={fields} said={common.saved} onSaved={onClose} onCancel={onClose}>
        <Choices
          of={fields}
          shown={{
            title: { label: replies.name },
            text: { label: replies.body },
            scope: { label: replies.scope, text: (value) => replies.scopes[value] },
          }}
        />
        <Field label={replies.name} autofocus {...field('title')} />
        <Area label={replies.body} hint={replies.variables} rows={5} {...field('text')} />
        {reply === null && scopes.length > 1 && (
          <Select
            label={replies.scope}
            options={scopes.map((value) => ({ value, label: replies.scopes[value] }))}
            {...field('scope')}
          />
        )}
      </FormIn>
    </FormDialog>
  );
}

import { useState } from 'preact/hooks';
import type { ReplyScope } from '#domain/canned-reply.ts';
import { REPLY_SCOPES, mayEditReplies } from '#domain/canned-reply.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Area, Field, Select } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { versionOf } from '#domain/form.ts';
import { Choices } from '../form/choices.tsx';
import { form } from '../form/form.ts';
import type { ScopedReply } from './replies-model.ts';
import { problemOf } from '../form/problem.ts';
import { FormIn } from '../form/form-in.tsx';
import { useText } from './words.ts';

type Draft = { title: string; text: string; scope: ReplyScope };

/** A new reply or a changed one; whose it is stays as it was made. */
export function ReplyDialog({ reply, onClose }: { reply: ScopedReply | null; onClose: () => void }) {
  const { desk, toasts } = useApp();
  const { self } = useWork();
  const text = useText();
  const { replies, common } = text;
  const scopes = REPLY_SCOPES.filter((scope) => mayEditReplies(self.value.role, scope).ok);
  const [fields] = useState(() =>
    form<Draft>(
      { title: reply?.title ?? '', text: reply?.text ?? '', scope: reply?.scope ?? 'own' },
      { version: versionOf(reply ?? {}), read: (now) => now as Omit<Draft, 'scope'> },
    ),
  );
  const { title, text: body, scope } = fields.values.value;
  const problems = fields.problems.value;
  const save = async () => {
    const outcome = await fields.submit((values, version) =>
      desk('saveReply', { replyId: reply?.id ?? null, ...values, version }),
    );
    if (!outcome?.ok) return;
    toasts.say(fields.joined.value ? text.merge.joined : common.saved);
    onClose();
  };
  return (
    <Dialog title={reply ? replies.edit : replies.add} closeLabel={common.close} onClose={onClose}>
      <FormIn of={fields} label={common.save} onSave={save} onCancel={onClose}>
        <Choices
          of={fields}
          shown={{
            title: { label: replies.name },
            text: { label: replies.body },
            scope: { label: replies.scope, text: (value) => replies.scopes[value] },
          }}
        />
        <Field
          label={replies.name}
          autofocus
          value={title}
          problem={problemOf(problems, 'title', text)}
          onInput={(value) => fields.set('title', value)}
        />
        <Area
          label={replies.body}
          hint={replies.variables}
          rows={5}
          value={body}
          problem={problemOf(problems, 'text', text)}
          onInput={(value) => fields.set('text', value)}
        />
        {reply === null && scopes.length > 1 && (
          <Select
            label={replies.scope}
            value={scope}
            options={scopes.map((value) => ({ value, label: replies.scopes[value] }))}
            onChange={(value) => fields.set('scope', value)}
          />
        )}
      </FormIn>
    </Dialog>
  );
}

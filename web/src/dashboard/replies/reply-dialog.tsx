import type { ReplyScope } from '#domain/canned-reply.ts';
import { FOLDER_MAX, REPLY_SCOPES, foldersOf, mayEditReplies } from '#domain/canned-reply.ts';
import { unknownVariable } from '#domain/reply/variables.ts';
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

type Draft = { title: string; text: string; folder: string; scope: ReplyScope };

/** The form of a new or existing reply. An existing reply stays personal or the team's, as it was created. */
export function ReplyDialog({ reply, onClose }: { reply: ScopedReply | null; onClose: () => void }) {
  const { desk } = useApp();
  const { self, replies: model } = useWork();
  const { replies, common } = useText();
  const scopes = REPLY_SCOPES.filter((scope) => mayEditReplies(self.value.role, scope).ok);
  const fields = useForm(
    { title: reply?.title ?? '', text: reply?.text ?? '', folder: reply?.folder ?? '', scope: reply?.scope ?? 'own' },
    toDesk(desk, 'saveReply', ({ folder, ...values }: Draft, version) => ({
      replyId: reply?.id ?? null,
      ...values,
      folder: folder.trim() || null,
      version,
    })),
    reply ? { version: versionOf(reply), read: (now) => readReply(now as Partial<Draft>) } : undefined,
  );
  const field = useFields(fields);
  const { text } = fields.values.value;
  const unknown = unknownVariable(text);
  const folders = foldersOf(model.all.value ?? []);
  return (
    <FormDialog title={reply ? replies.edit : replies.add} onClose={onClose}>
      <FormIn of={fields} said={common.saved} onSaved={onClose} onCancel={onClose}>
        <Choices
          of={fields}
          shown={{
            title: { label: replies.name },
            text: { label: replies.body },
            folder: { label: replies.folder },
            scope: { label: replies.scope, text: (value) => replies.scopes[value] },
          }}
        />
        <Field label={replies.name} autofocus {...field('title')} />
        <Area
          label={replies.body}
          hint={replies.variables}
          rows={5}
          {...field('text')}
          {...(unknown === null ? {} : { problem: replies.unknownVariable(unknown) })}
        />
        <Field
          label={replies.folder}
          hint={folders.length === 0 ? replies.folderHint : replies.foldersHint(folders.join(', '))}
          maxLength={FOLDER_MAX}
          {...field('folder')}
        />
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

/** The fields as they are stored now: without a folder there is none. */
const readReply = ({ title = '', text = '', folder }: Partial<Draft>) => ({ title, text, folder: folder ?? '' });

import { useState } from 'preact/hooks';
import { mayEditReplies } from '#domain/canned-reply.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/dialog.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { useApp, useText, useWork } from '../context.ts';
import type { ScopedReply } from '../models/replies.ts';
import { ReplyDialog } from './reply-dialog.tsx';
import '../admin/admin.css';

/** "Шаблоны ответов": one's own, and the team's. */
export function RepliesPage() {
  const { replies: model } = useWork();
  const { replies: text, common } = useText();
  const [open, setOpen] = useState<ScopedReply | 'new' | null>(null);
  const all = model.all.value;
  return (
    <div class="page-body narrow">
      <div class="page-head">
        <p class="grow faint">{text.lead}</p>
        <Button kind="primary" icon="plus" onClick={() => setOpen('new')}>
          {text.add}
        </Button>
      </div>
      <section class="panel">
        {all === undefined && <Loading label={common.loading} />}
        {all?.length === 0 && <Empty icon="chats" title={text.empty} text={text.emptyText} />}
        <ul class="item-list" aria-label={text.title}>
          {all?.map((reply) => (
            <ReplyItem key={`${reply.scope}-${reply.id}`} reply={reply} onEdit={() => setOpen(reply)} />
          ))}
        </ul>
      </section>
      {open && <ReplyDialog reply={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </div>
  );
}

function ReplyItem({ reply, onEdit }: { reply: ScopedReply; onEdit: () => void }) {
  const { desk, commands } = useApp();
  const { self } = useWork();
  const { replies: text, common } = useText();
  const [asking, setAsking] = useState(false);
  const { id, scope, title } = reply;
  const key = `reply:${scope}:${id}`;
  const remove = async () => {
    await commands.run(key, () => desk('removeReply', { replyId: id, scope }), { done: text.removed });
    setAsking(false);
  };
  return (
    <li class="item">
      <div class="grow">
        <span class="row">
          <strong>{title}</strong>
          <Badge>{text.scopes[scope]}</Badge>
        </span>
        <span class="item-answer">{reply.text}</span>
      </div>
      {mayEditReplies(self.value.role, scope).ok && (
        <>
          <Button kind="quiet" icon="edit" label={`${common.edit}: ${title}`} onClick={onEdit} />
          <Button kind="quiet" icon="trash" label={`${common.remove}: ${title}`} onClick={() => setAsking(true)} />
        </>
      )}
      {asking && (
        <Confirm
          title={text.removeTitle(title)}
          text={text.removeText}
          confirm={common.remove}
          cancel={common.cancel}
          busy={commands.running.value.has(key)}
          onConfirm={() => void remove()}
          onCancel={() => setAsking(false)}
        />
      )}
    </li>
  );
}

import { useState } from 'preact/hooks';
import { mayEditReplies } from '#domain/canned-reply.ts';
import { Badge } from '../../ui/badge.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { EditRemove } from '../form/edit-remove.tsx';
import { ListPage } from '../form/list-page.tsx';
import type { ScopedReply } from './replies-model.ts';
import { ReplyDialog } from './reply-dialog.tsx';
import { useText } from './words.ts';

/** "Шаблоны ответов": the person's own ready replies and the team's. */
export function RepliesPage() {
  const { replies: model } = useWork();
  const { replies: text } = useText();
  const [open, setOpen] = useState<ScopedReply | 'new' | null>(null);
  return (
    <ListPage
      text={text}
      icon="chats"
      items={model.all.value}
      itemOf={(reply) => <ReplyItem key={`${reply.scope}-${reply.id}`} reply={reply} onEdit={() => setOpen(reply)} />}
      onAdd={() => setOpen('new')}
    >
      {open && <ReplyDialog reply={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </ListPage>
  );
}

function ReplyItem({ reply, onEdit }: { reply: ScopedReply; onEdit: () => void }) {
  const { desk } = useApp();
  const { self } = useWork();
  const { replies: text } = useText();
  const { id, scope, title } = reply;
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
        <EditRemove
          title={title}
          id={`reply:${scope}:${id}`}
          text={text}
          remove={() => desk('removeReply', { replyId: id, scope })}
          onEdit={onEdit}
        />
      )}
    </li>
  );
}

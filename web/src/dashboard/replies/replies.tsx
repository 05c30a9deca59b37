import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { mayEditReplies } from '#domain/canned-reply.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Find } from '../../ui/find.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { useApp } from '../app/context.ts';
import { later } from '../app/later.tsx';
import { useWork } from '../work/context.ts';
import { EditRemove } from '../form/edit-remove.tsx';
import { grouped } from './grouped.ts';
import type { ScopedReply } from './replies-model.ts';
import { ReplyDialog } from './reply-dialog.tsx';
import { useText } from './words.ts';
import '../form/item.css';
import './replies.css';

const ImportDialog = later(() => import('./import-dialog.tsx').then((loaded) => loaded.ImportDialog), { quiet: true });

/** "Шаблоны ответов": the person's own ready replies and the team's, by folders. */
export function RepliesPage() {
  const { replies: model } = useWork();
  const { replies: text, common } = useText();
  const [open, setOpen] = useState<ScopedReply | 'new' | 'import' | null>(null);
  const words = useSignal('');
  const all = model.all.value;
  const groups = grouped(all ?? [], words.value);
  const close = () => setOpen(null);
  return (
    <div class="page-body narrow">
      <div class="page-head">
        <p class="grow faint">{text.lead}</p>
        <Button onClick={() => setOpen('import')}>{text.import}</Button>
        <Button kind="primary" icon="plus" onClick={() => setOpen('new')}>
          {text.add}
        </Button>
      </div>
      {all !== undefined && all.length > 0 && (
        <Find label={text.search} value={words.value} onInput={(value) => (words.value = value)} />
      )}
      {all === undefined && (
        <section class="panel">
          <Loading label={common.loading} />
        </section>
      )}
      {all?.length === 0 && (
        <section class="panel">
          <Empty icon="chats" title={text.empty} text={text.emptyText} />
        </section>
      )}
      {all !== undefined && all.length > 0 && groups.length === 0 && <Empty icon="find" title={text.nothingFound} />}
      {groups.map(({ folder, replies }) => (
        <section key={folder ?? ''} class="panel replies-folder">
          {folder !== null && <h2>{folder}</h2>}
          <ul class="item-list" aria-label={folder ?? text.title}>
            {replies.map((reply) => (
              <ReplyItem key={`${reply.scope}-${reply.id}`} reply={reply} onEdit={() => setOpen(reply)} />
            ))}
          </ul>
        </section>
      ))}
      {open === 'import' && <ImportDialog onClose={close} />}
      {open !== null && open !== 'import' && <ReplyDialog reply={open === 'new' ? null : open} onClose={close} />}
    </div>
  );
}

function ReplyItem({ reply, onEdit }: { reply: ScopedReply; onEdit: () => void }) {
  const { desk } = useApp();
  const { self, replies: model } = useWork();
  const { replies: text } = useText();
  const { id, scope, title } = reply;
  const known = model.uses.value[scope];
  const uses = known === undefined ? undefined : (known?.[id] ?? 0);
  return (
    <li class="item">
      <div class="grow">
        <span class="replies-title">
          <strong>{title}</strong>
          <Badge>{text.scopes[scope]}</Badge>
          {uses !== undefined && <span class="faint">{uses === 0 ? text.unused : text.uses(uses)}</span>}
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

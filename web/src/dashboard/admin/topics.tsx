import { useState } from 'preact/hooks';
import type { Topic } from '#domain/company.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/dialog.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { useApp, useText, useWork } from '../context.ts';
import { TopicDialog } from './topic-dialog.tsx';
import './admin.css';

/** "Темы": what conversations are about. */
export function TopicsPage() {
  const { company } = useWork();
  const { topics: text, common } = useText();
  const [open, setOpen] = useState<Topic | 'new' | null>(null);
  const topics = company.topics.value;
  return (
    <div class="page-body narrow">
      <div class="page-head">
        <p class="grow faint">{text.lead}</p>
        <Button kind="primary" icon="plus" onClick={() => setOpen('new')}>
          {text.add}
        </Button>
      </div>
      <section class="panel">
        {topics === undefined && <Loading label={common.loading} />}
        {topics?.length === 0 && <Empty icon="topics" title={text.empty} text={text.emptyText} />}
        <ul class="item-list" aria-label={text.title}>
          {topics?.map((topic) => (
            <TopicItem key={topic.id} topic={topic} onEdit={() => setOpen(topic)} />
          ))}
        </ul>
      </section>
      {open && <TopicDialog topic={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </div>
  );
}

function TopicItem({ topic, onEdit }: { topic: Topic; onEdit: () => void }) {
  const { desk, commands } = useApp();
  const { topics: text, common } = useText();
  const [asking, setAsking] = useState(false);
  const key = `topic:${topic.id}`;
  const remove = async () => {
    await commands.run(key, () => desk('removeTopic', { topicId: topic.id }), { done: text.removed });
    setAsking(false);
  };
  return (
    <li class="item">
      <div class="grow">
        <strong>{topic.title}</strong>
        {topic.subtopics.length > 0 && (
          <span class="item-tags">
            {topic.subtopics.map(({ id, title }) => (
              <Badge key={id}>{title}</Badge>
            ))}
          </span>
        )}
      </div>
      <Button kind="quiet" icon="edit" label={`${common.edit}: ${topic.title}`} onClick={onEdit} />
      <Button kind="quiet" icon="trash" label={`${common.remove}: ${topic.title}`} onClick={() => setAsking(true)} />
      {asking && (
        <Confirm
          title={text.removeTitle(topic.title)}
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

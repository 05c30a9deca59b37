import { useState } from 'preact/hooks';
import type { Topic } from '#domain/company.ts';
import { Badge } from '../../ui/badge.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { EditRemove } from '../form/edit-remove.tsx';
import { ListPage } from '../form/list-page.tsx';
import { TopicDialog } from './topic-dialog.tsx';
import { useText } from './words.ts';

/** "Темы": what conversations are about. */
export function TopicsPage() {
  const { company } = useWork();
  const { topics: text } = useText();
  const [open, setOpen] = useState<Topic | 'new' | null>(null);
  return (
    <ListPage
      text={text}
      icon="topics"
      items={company.topics.value}
      itemOf={(topic) => <TopicItem key={topic.id} topic={topic} onEdit={() => setOpen(topic)} />}
      onAdd={() => setOpen('new')}
    >
      {open && <TopicDialog topic={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </ListPage>
  );
}

function TopicItem({ topic, onEdit }: { topic: Topic; onEdit: () => void }) {
  const { desk } = useApp();
  const { topics: text } = useText();
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
      <EditRemove
        title={topic.title}
        id={`topic:${topic.id}`}
        text={text}
        remove={() => desk('removeTopic', { topicId: topic.id })}
        onEdit={onEdit}
      />
    </li>
  );
}

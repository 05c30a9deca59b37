import type { Topic } from '#domain/topic.ts';
import { Badge } from '../../ui/badge.tsx';
import { ChatsCount } from './chats-count.tsx';
import type { TopicCounts } from './counts-model.ts';

/** The subtopics in use, each with how many chats it has. */
export function Subtopics({ topic, counts }: { topic: Topic; counts: TopicCounts }) {
  const inUse = topic.subtopics.filter(({ retired }) => !retired);
  if (inUse.length === 0) return null;
  return (
    <span class="item-tags">
      {inUse.map(({ id, title }) => (
        <Badge key={id}>
          {title} <ChatsCount counts={counts} topicId={topic.id} subtopicId={id} />
        </Badge>
      ))}
    </span>
  );
}

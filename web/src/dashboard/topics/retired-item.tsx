import type { Topic } from '#domain/topic.ts';
import { Button } from '../../ui/button.tsx';
import { useApp } from '../app/context.ts';
import { ChatsCount } from './chats-count.tsx';
import type { TopicCounts } from './counts-model.ts';
import { useText } from './words.ts';

type Props = { topic: Topic; counts: TopicCounts; onMerge: () => void };

/** A topic of the archive, which can be restored or merged into one in use. */
export function RetiredItem({ topic, counts, onMerge }: Props) {
  const { desk, commands } = useApp();
  const { topics: text } = useText();
  const key = `topic:${topic.id}`;
  const restore = () =>
    void commands.run(key, () => desk('restoreTopic', { topicId: topic.id }), { done: text.restored });
  return (
    <li class="item">
      <span class="topics-title grow">
        <strong>{topic.title}</strong>
        <ChatsCount counts={counts} topicId={topic.id} />
      </span>
      <Button small kind="quiet" onClick={onMerge}>
        {text.merge}
      </Button>
      <Button small label={text.restoreOf(topic.title)} busy={commands.running.value.has(key)} onClick={restore}>
        {text.restore}
      </Button>
    </li>
  );
}

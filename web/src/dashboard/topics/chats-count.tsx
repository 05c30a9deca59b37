import { Link } from '../app/link.tsx';
import { searchOf } from '../history/address.ts';
import type { TopicCounts } from './counts-model.ts';
import { useText } from './words.ts';

type Props = { counts: TopicCounts; topicId: string; subtopicId?: string };

/** How many chats a topic has had in the chosen time; opens them. Nothing while that is not known. */
export function ChatsCount({ counts, topicId, subtopicId }: Props) {
  const { topics: text } = useText();
  if (!counts.known.value) return null;
  const figure = counts.of(topicId, subtopicId ?? null);
  const said = text.chats(figure?.value ?? 0);
  if (figure === null || figure.opens === null || figure.chats === 0) return <span class="faint">{said}</span>;
  return (
    <Link to={{ page: 'history', chatId: null, search: searchOf(figure.opens) }} hint={text.openChats(said)}>
      {said}
    </Link>
  );
}

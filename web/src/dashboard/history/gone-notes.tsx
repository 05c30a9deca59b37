import { useWork } from '../work/context.ts';
import type { History } from './history-model.ts';
import { useText } from './words.ts';

/** Says that a search asks for a topic that is gone or for somebody who has left: its chats are still found. */
export function GoneNotes({ history }: { history: Pick<History, 'filter'> }) {
  const { company, team } = useWork();
  const { history: text } = useText();
  const { topicId, subtopicId, ownerId } = history.filter.value;
  const topics = company.topics.value;
  const everybody = team.everybody.value;
  const topic = topics?.find(({ id }) => id === topicId);
  const subtopic = topic?.subtopics.find(({ id }) => id === subtopicId);
  const owner = everybody?.find(({ id }) => id === ownerId);
  const notes = [
    topics !== undefined && typeof topicId === 'string' && topic === undefined && text.topicIsGone,
    (topic?.life !== undefined || subtopic?.retired === true) && text.topicIsRetired,
    topic !== undefined && subtopicId !== undefined && subtopic === undefined && text.subtopicIsGone,
    everybody !== undefined && typeof ownerId === 'string' && owner?.active !== true && text.operatorHasLeft,
  ].filter((note) => note !== false);
  if (notes.length === 0) return null;
  return (
    <p class="history-gone" role="note">
      {notes.join(' ')}
    </p>
  );
}

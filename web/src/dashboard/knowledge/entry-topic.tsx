import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import type { Topic } from '#domain/topic.ts';
import { isOffered } from '#domain/topic/life.ts';
import { Select } from '../../ui/field.tsx';
import type { EntryDraft } from './entry-draft.ts';
import { useText } from './words.ts';

type Chosen = EntryDraft['topic'];
type Props = {
  topics: readonly Topic[];
  /** The entry as it is stored: what it has already may stay although it was retired. */
  had: Pick<KnowledgeEntry, 'topicId' | 'subtopicId'> | null;
  value: Chosen;
  problem: string | undefined;
  onChange: (chosen: Chosen) => void;
};

/** The topic and subtopic of an entry. A new one asks for its topic, since a wrong one that nobody chose would be taken for chosen. */
export function EntryTopic({ topics, had, value, problem, onChange }: Props) {
  const text = useText();
  const { knowledge } = text;
  const offered = topics.filter((topic) => isOffered(topic) || topic.id === had?.topicId);
  const subtopics =
    topics
      .find(({ id }) => id === value.topicId)
      ?.subtopics.filter(({ id, retired }) => !retired || id === had?.subtopicId) ?? [];
  const named = ({ id, title }: { id: string; title: string }) => ({ value: id, label: title });
  return (
    <div class="two">
      <Select
        label={knowledge.topic}
        value={value.topicId}
        options={[
          ...(value.topicId === '' ? [{ value: '', label: knowledge.chooseTopic }] : []),
          ...offered.map(named),
        ]}
        problem={problem}
        onChange={(topicId) => onChange({ topicId, subtopicId: '' })}
      />
      <Select
        label={knowledge.subtopic}
        value={value.subtopicId}
        disabled={subtopics.length === 0}
        options={[{ value: '', label: text.plates.noSubtopic }, ...subtopics.map(named)]}
        onChange={(subtopicId) => onChange({ ...value, subtopicId })}
      />
    </div>
  );
}

import { Select } from '../../ui/field.tsx';
import { useWork } from '../work/context.ts';
import { optionsOf } from './options.ts';
import { useText } from './words.ts';

type Chosen = string | null | undefined;

/** One topic, none, or any (undefined). A chosen topic that has been removed stays chosen. */
export function TopicSelect({ chosen, onChoose }: { chosen: Chosen; onChoose: (chosen: Chosen) => void }) {
  const { topics } = useWork().company;
  const { filters: text } = useText();
  const known = listed(topics.value, ({ life }) => life !== undefined, text.retired);
  const words = { any: text.anyTopic, none: text.noTopic, gone: text.goneTopic };
  return <Select small label={text.topic} {...optionsOf(chosen, known, words, onChoose)} />;
}

/** The retired ones stand last and say so: they are for looking back. */
function listed<T extends { id: string; title: string }>(
  all: readonly T[] | undefined,
  isRetired: (one: T) => boolean,
  retired: (title: string) => string,
) {
  return all
    ?.toSorted((a, b) => Number(isRetired(a)) - Number(isRetired(b)))
    .map((one) => [one.id, isRetired(one) ? retired(one.title) : one.title] as const);
}

type SubtopicProps = { topicId: Chosen; chosen: string | undefined; onChoose: (chosen: string | undefined) => void };

/** One subtopic of the chosen topic, or any. */
export function SubtopicSelect({ topicId, chosen, onChoose }: SubtopicProps) {
  const { topics } = useWork().company;
  const { filters: text } = useText();
  const topic = topics.value?.find(({ id }) => id === topicId);
  const known = listed(topic?.subtopics, ({ retired }) => retired === true, text.retired);
  const words = { any: text.anySubtopic, gone: text.goneSubtopic };
  return (
    <Select
      small
      label={text.subtopic}
      disabled={!topicId || (topic?.subtopics.length === 0 && chosen === undefined)}
      {...optionsOf(chosen, known, words, (next) => onChoose(next ?? undefined))}
    />
  );
}

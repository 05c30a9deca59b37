import type { Row } from '#domain/report/report-shape.ts';
import { useWork } from '../work/context.ts';
import { useText } from './words.ts';

/** What the rows of a report are called: as many texts as the breakdown has columns of names. */
export function useRowNames(): {
  texts: (row: Row) => readonly string[];
  columns: (by: Row['of']['by']) => readonly string[];
} {
  const { company, names, team } = useWork();
  const { reports, filters } = useText();
  const nameOf = names.nameOf.value;
  const firstNames = new Map(team.everybody.value?.map(({ id, firstName }) => [id, firstName]));
  const topics = new Map(company.named.value?.map((topic) => [topic.id, topic]));
  const texts = ({ of }: Row): readonly string[] => {
    switch (of.by) {
      case 'operator':
        return [nameOf(of.operatorId) ?? firstNames.get(of.operatorId) ?? filters.goneOperator];
      case 'channel':
        return [reports.channels[of.channel]];
      case 'topic': {
        if (of.topicId === null) return [filters.noTopic, ''];
        const topic = topics.get(of.topicId);
        const title = topic?.title ?? filters.goneTopic;
        if (of.subtopicId === null) return [title, ''];
        return [title, topic?.subtopics.find(({ id }) => id === of.subtopicId)?.title ?? filters.goneSubtopic];
      }
    }
  };
  const COLUMNS = {
    operator: [filters.operator],
    topic: [filters.topic, filters.subtopic],
    channel: [reports.channel],
  };
  return { texts, columns: (by) => COLUMNS[by] };
}

export const keyOf = ({ of }: Row): string =>
  of.by === 'operator' ? of.operatorId : of.by === 'channel' ? of.channel : `${of.topicId}:${of.subtopicId}`;

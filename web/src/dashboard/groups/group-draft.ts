import type { DeskCall } from '#domain/contract/desk.ts';
import type { Group, TopicRef } from '#domain/group/group.ts';

/** A group as its form holds it: topics by key, pages as they are typed. */
export type GroupDraft = Pick<Group, 'title' | 'kind'> & {
  topics: string[];
  channels: Group['channels'][number][];
  pages: string;
  languages: Group['languages'][number][];
};

/** One value for a topic or a subtopic; ids have no slash. */
export const keyOf = ({ topicId, subtopicId }: TopicRef): string =>
  subtopicId === null ? topicId : `${topicId}/${subtopicId}`;

function refOf(key: string): TopicRef {
  const [topicId = '', subtopicId = null] = key.split('/');
  return { topicId, subtopicId };
}

export function draftOf(group: Omit<Group, 'id' | 'place' | 'retired'> | null): GroupDraft {
  if (group === null) return { title: '', kind: 'department', topics: [], channels: [], pages: '', languages: [] };
  const { title, kind, topics, channels, pages, languages } = group;
  return {
    title,
    kind,
    topics: topics.map(keyOf),
    channels: [...channels],
    pages: pages.join('\n'),
    languages: [...languages],
  };
}

export function callOf(groupId: string | null, draft: GroupDraft, version: number): DeskCall<'saveGroup'> {
  const typed = draft.pages
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return { groupId, ...draft, topics: draft.topics.map(refOf), pages: [...new Set(typed)], version };
}

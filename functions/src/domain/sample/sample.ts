import type { KnowledgeEntry } from '../bot/knowledge.ts';
import type { CannedReply } from '../canned-reply.ts';
import type { Topic } from '../topic.ts';
import type { Locale } from '../locale.ts';
import { SAMPLE_EN } from './sample-en.ts';
import { SAMPLE_RU } from './sample-ru.ts';
import type { SampleTexts } from './sample-texts.ts';

/** What a new company may try the product with before it has written anything: topics, entries of the bot, ready replies of the team. */
export type Sample = {
  topics: readonly Topic[];
  entries: readonly KnowledgeEntry[];
  replies: readonly CannedReply[];
};

const TEXTS: Readonly<Record<Locale, SampleTexts>> = { ru: SAMPLE_RU, en: SAMPLE_EN };
const topicId = (place: number) => `sample-topic-${place}`;

/** The sample in a company's language. Its ids are always the same: added twice, it is there once, and it is found again to be removed. */
export function sampleOf(locale: Locale): Sample {
  const { topics, entries, replies } = TEXTS[locale];
  return {
    topics: topics.map(({ title, subtopics }, place) => ({
      id: topicId(place),
      title,
      subtopics: subtopics.map((name, i) => ({ id: `${topicId(place)}-${i}`, title: name })),
    })),
    entries: entries.map(({ topic, phrasings, ...texts }, place) => ({
      ...texts,
      id: `sample-entry-${place}`,
      phrasings: [...phrasings],
      topicId: topicId(topic),
      subtopicId: null,
      active: true,
    })),
    replies: replies.map((texts, place) => ({ ...texts, id: `sample-reply-${place}` })),
  };
}

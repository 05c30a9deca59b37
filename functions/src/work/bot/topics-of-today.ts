import type { Company } from '../../domain/company.ts';
import type { Topic } from '../../domain/topic.ts';
import { lookFor } from '../../store/look.ts';
import { TOPIC, topicsOf } from '../../store/topic-refs.ts';
import { keepLately } from './keep-lately.ts';

/** Bytes of an instance's memory that topics may take; one is counted as so many. */
const BUDGET = 4 * 1024 * 1024;
const OF_ONE = 512;

const kept = keepLately<readonly Topic[]>(BUDGET);

/**
 * The company's topics, for what the published bot knows of them. Null where none has ever been retired or merged: the bot's are those of today then. An instance
 * reads them once after each such change.
 */
export async function topicsOfToday({
  id,
  topicsVersion = 0,
}: Pick<Company, 'id' | 'topicsVersion'>): Promise<readonly Topic[] | null> {
  if (topicsVersion === 0) return null;
  const key = `${id} ${topicsVersion}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const topics = await lookFor(topicsOf(id), TOPIC);
  kept.put(key, topics, topics.length * OF_ONE);
  return topics;
}

import type { Channel } from '../channel.ts';
import type { ClosedChat } from '../chat.ts';
import { phoneEnd } from '../history.ts';
import type { Label } from '../report/chat-set.ts';
import { countsOf } from '../report/sets-of.ts';

/**
 * The fields of a closed chat that the history filters by, under the names that they have there: so one filter serves both collections
 * (domain/history.ts).
 */
export type Labels = Pick<ClosedChat, 'state' | 'ownerId' | 'ending'> & {
  topic: { topicId: string; subtopicId: string | null } | null;
  rating: { score: number } | null;
  client: { phone: string | null };
  phoneEnd: string | null;
  channel: Channel;
  counts: readonly Label[];
};

/** The history's filters as they stand on a chat of a company in this time zone. */
export function labelsOf(chat: ClosedChat, timeZone: string): Labels {
  const { state, ownerId, ending, topic, rating, client, channel } = chat;
  return {
    state,
    ownerId,
    ending: ending ?? null,
    topic: topic && { topicId: topic.topicId, subtopicId: topic.subtopicId },
    rating: rating && { score: rating.score },
    client: { phone: client.phone },
    phoneEnd: phoneEnd(client.phone),
    channel: channel ?? 'widget',
    counts: countsOf(chat, timeZone),
  };
}

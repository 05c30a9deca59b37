import type { ChatMetrics } from '../metrics.ts';
import type { ClosedChat } from '../chat.ts';
import { freshClocks } from '../clocks.ts';
import { metricsOf } from '../metrics.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Adds clocks to a chat that was saved before chats had them: the clocks start with the visitor's last message. A closed chat keeps the figures that it
 * has and is counted into the day of its close by UTC.
 */
function withClocks(fields: Fields): Fields {
  if ('clocks' in fields) return fields;
  const chat = { ...fields, clocks: freshClocks(Number(fields['lastVisitorAt'] ?? 0)) } as Fields & ClosedChat;
  if (fields['state'] !== 'closed') return chat;
  const kept = fields['metrics'] as Partial<ChatMetrics>;
  return { ...chat, counted: null, metrics: { ...metricsOf(chat, 'UTC', chat.closedAt), ...kept } };
}

/** Completes an offer that was made before offers kept `unansweredSince`: it gets the value of `awaitingSince`. */
function withWholeOffer(fields: Fields): Fields {
  const offer = fields['offer'] as Fields | null | undefined;
  if (!offer || 'unansweredSince' in offer) return fields;
  return { ...fields, offer: { ...offer, unansweredSince: offer['awaitingSince'] } };
}

/** The fields that only one state has and that earlier versions did not save. */
const OF_STATE: Readonly<Record<string, Fields>> = {
  queued: { gone: null },
  active: { silence: null },
  closed: { ending: null },
};

/** A chat of any earlier version in today's form. Ids of recent messages that were not kept are unknown (null). Messages that were read count as arrived. */
export function likeToday(fields: Fields): Fields {
  return {
    recent: null,
    asked: null,
    seenUntil: null,
    channel: 'widget',
    ...OF_STATE[String(fields['state'])],
    reachedVisitor: fields['readByVisitor'] ?? 0,
    ...withWholeOffer(withClocks(fields)),
  };
}

/** A visitor of any earlier version in today's form: earlier versions kept no streams, no presence, no network, and not whether an operator had answered the visitor. */
export function visitorLikeToday(fields: Fields): Fields {
  return { streams: [], streamPace: null, network: null, served: false, hereUntil: null, missedAt: null, ...fields };
}

import type { ChatMetrics } from '../metrics.ts';
import type { ClosedChat } from '../chat.ts';
import { freshClocks } from '../clocks.ts';
import { metricsOf } from '../metrics.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * A chat that was saved before it had clocks of its own: they start with its last sign of life, and one that was closed keeps the figures that
 * it has, counted into the day of its close by UTC.
 */
function withClocks(fields: Fields): Fields {
  if ('clocks' in fields) return fields;
  const chat = { ...fields, clocks: freshClocks(Number(fields['lastVisitorAt'] ?? 0)) } as Fields & ClosedChat;
  if (fields['state'] !== 'closed') return chat;
  const kept = fields['metrics'] as Partial<ChatMetrics>;
  return { ...chat, counted: null, metrics: { ...metricsOf(chat, 'UTC', chat.closedAt), ...kept } };
}

/** An offer that was made before it kept the clock of responses: the visitor's message stands for it. */
function withWholeOffer(fields: Fields): Fields {
  const offer = fields['offer'] as Fields | null | undefined;
  if (!offer || 'unansweredSince' in offer) return fields;
  return { ...fields, offer: { ...offer, unansweredSince: offer['awaitingSince'] } };
}

/** A chat of any earlier version as one of today: where it said nothing of its messages' ids they are unknown, and what was read had arrived. */
export function likeToday(fields: Fields): Fields {
  return {
    recent: null,
    asked: null,
    reachedVisitor: fields['readByVisitor'] ?? 0,
    ...withWholeOffer(withClocks(fields)),
  };
}

/** A visitor of any earlier version: nothing was kept of their streams and network, and of who answered them. */
export function visitorLikeToday(fields: Fields): Fields {
  return { streams: [], streamPace: null, network: null, served: false, ...fields };
}

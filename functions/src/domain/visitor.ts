import type { Agreed } from './privacy/agreed.ts';
import type { Versioned } from './form.ts';
import type { Bucket } from './limit.ts';
import type { Locale } from './locale.ts';
import type { Refused } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Ms } from './time.ts';
import { DAY } from './time.ts';

/** The person who writes in the widget (the manual's "клиент"). */
export type Visitor = Versioned & {
  id: string;
  name: string | null;
  /** In E.164 form, or null when not given. */
  phone: string | null;
  /** The phone's extension, digits; missing where there is none. */
  extension?: string | null;
  /** In lower case; missing when not given. */
  email?: string;
  locale: Locale;
  /** SHA-256 of the secret that the widget keeps, in base64url. */
  tokenHash: string;
  mutedUntil: Ms | null;
  blocked: boolean;
  /** The open chat. When it is null, the next message starts a new chat. */
  openChatId: string | null;
  /** The network from which the newest chat was started, as a hash of the company's own, for the limits by network; null when it is not known. */
  network: string | null;
  /** The newest open streams of the visitor's tabs, the newest last (domain/visitor-stream.ts). */
  streams: readonly string[];
  /** The limit of new streams. It is kept here, since each new stream writes this document anyway. */
  streamPace: Bucket | null;
  /** Until when the visitor is known to have the page open (domain/visitor-presence.ts); null where their channel does not tell. */
  hereUntil: Ms | null;
  /** When their waiting chat was last found left; null when nothing has to be done about it on their return. */
  missedAt: Ms | null;
  /** The newest chat, open or closed. A late repeat of a message is looked up in it. */
  lastChatId: string | null;
  /** Has an operator ever answered the visitor, in a chat that is closed? Until then the limits by network apply to the visitor. */
  served: boolean;
  /** A closed chat that the bot alone has answered, and until when a new chat of theirs counts as coming back; missing where there is none. */
  answeredByBot?: { chatId: string; until: Ms };
  /** What they have agreed to, the newest last (privacy/consent.ts); missing where they were never asked. */
  consents?: readonly Agreed[];
  /** The erasure that is under way (privacy/erasure.ts); missing otherwise. No door knows the visitor from then on. */
  erasing?: string;
  createdAt: Ms;
};

/** A visitor who has never written before. */
export function newVisitor({ id, tokenHash, locale }: Pick<Visitor, 'id' | 'tokenHash' | 'locale'>, now: Ms): Visitor {
  return {
    id,
    name: null,
    phone: null,
    locale,
    tokenHash,
    mutedUntil: null,
    blocked: false,
    openChatId: null,
    lastChatId: null,
    network: null,
    streams: [],
    streamPace: null,
    hereUntil: null,
    missedAt: null,
    served: false,
    createdAt: now,
  };
}

/** What the staff sees of a visitor, kept on each chat so that a card is one document. */
export type Client = Versioned & {
  number: number;
  name: string | null;
  phone: string | null;
  extension?: string;
  email?: string;
  /** The phone as people read it, without the extension, so that a browser needs no library to format it. Older chats have none. */
  written?: string;
  mutedUntil: Ms | null;
  blocked: boolean;
  /** When they have last agreed to what the company asks, and to which version of it; missing where they have not. */
  agreedAt?: Ms;
  agreedTo?: number;
};

/** The N of "Клиент #N": six digits made from the visitor's id. Display only, so two alike do no harm and no counter is needed. */
export function clientNumber(visitorId: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < visitorId.length; i++) hash = Math.imul(hash ^ visitorId.charCodeAt(i), 0x01000193) >>> 0;
  return 100_000 + (hash % 900_000);
}

export function isMuted(visitor: Pick<Visitor, 'mutedUntil'>, now: Ms): boolean {
  return mutedFor(visitor, now) !== null;
}

/** For how long from now on a visitor is muted; null when they are not. */
export function mutedFor(visitor: Pick<Visitor, 'mutedUntil'>, now: Ms): Ms | null {
  return visitor.mutedUntil !== null && now < visitor.mutedUntil ? visitor.mutedUntil - now : null;
}

/** May the visitor write now? Muted and blocked visitors reach nobody. Refuses `blocked`, `muted` (with `until` and `retryMs`). */
export function mayWrite(visitor: Visitor, now: Ms): { ok: true } | Refused {
  if (visitor.blocked) return refuse('blocked');
  const retryMs = mutedFor(visitor, now);
  if (retryMs !== null) return refuse('muted', { until: visitor.mutedUntil, retryMs });
  return { ok: true };
}

/** Whether a route of the door also lets muted visitors pass. */
export type Terms = { whileMuted: boolean };

/** May the visitor use this route of their door? A blocked visitor may use none. Refuses `blocked`, `muted` (with `until`). */
export function mayPass(visitor: Visitor, { whileMuted }: Terms, now: Ms): { ok: true } | Refused {
  const allowed = mayWrite(visitor, now);
  return !allowed.ok && allowed.reason === 'muted' && whileMuted ? { ok: true } : allowed;
}

/**
 * How well a visitor is known, for the limits by network. `new`: made within the last day. `unserved`: no operator has answered them yet. `known`: everybody
 * else. Age alone would not be enough, since it can be prepared: sixty visitors made today would all be old tomorrow.
 */
export function standing({ createdAt, served }: Visitor, now: Ms): 'new' | 'unserved' | 'known' {
  if (now - createdAt < DAY) return 'new';
  return served ? 'known' : 'unserved';
}

/** The visitor's chat is closed: their next message starts a new one. `answeredByBot`: it counts as coming back to this chat, for a while. */
export function leaveChat(
  visitor: Visitor,
  { firstResponseAt }: { firstResponseAt: Ms | null },
  answeredByBot: Visitor['answeredByBot'] | null = null,
): Visitor {
  const { answeredByBot: _, ...known } = visitor;
  const served = visitor.served || firstResponseAt !== null;
  return { ...known, openChatId: null, served, ...(answeredByBot ? { answeredByBot } : {}) };
}

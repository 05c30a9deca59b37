import type { Refused } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Ms } from './time.ts';
import { DAY, HOUR, MINUTE, SECOND } from './time.ts';

/** How often somebody may do a thing: a token bucket of `burst` tokens, one of which comes back every `everyMs`. */
export type Rule = { burst: number; everyMs: Ms };

export const RULES = {
  /** Visitor messages, for each visitor: nobody types faster for long. */
  'visitor writes': { burst: 20, everyMs: SECOND },
  /** Ratings of a closed chat, changed ones too; they use the bucket of the chat (`pace`), as its messages did. */
  'visitor rates': { burst: 10, everyMs: 30 * SECOND },
  /** Streams that a visitor opens, in all their tabs; each lives for minutes. */
  'visitor streams': { burst: 30, everyMs: 5 * SECOND },
  /** All requests of a visitor, reads and signs of typing too, in all their tabs. */
  'visitor asks': { burst: 200, everyMs: SECOND / 2 },
  /** New visitors of a company from one network, an office behind one router included. */
  'visitor starts': { burst: 60, everyMs: 10 * SECOND },
  /** Chats that one visitor ends: after each of them another chat may begin, with a full bucket for messages. */
  'visitor ends': { burst: 5, everyMs: 2 * MINUTE },
  /** New visitors of all companies together from one network: the network of a mobile operator is many thousands of people. */
  'visitor starts anywhere': { burst: 600, everyMs: SECOND },
  /** New visitors of a company who call a person from one network, by the button or by way of the bot. */
  'calls for a person': { burst: 6, everyMs: 30 * SECOND },
  /** Calls for a person from one network by visitors who were here before, but whom no person has answered yet. */
  'calls for a person by the unserved': { burst: 30, everyMs: 10 * SECOND },
  /** After a block, no new visitor comes to that company from that network for so long. It is short, since many people may share the network. */
  'comes after a block': { burst: 1, everyMs: 15 * MINUTE },
  'company signs up': { burst: 10, everyMs: 10 * MINUTE },
  'invite is opened': { burst: 30, everyMs: 10 * SECOND },
  /** Calls from one network. */
  'password reset is asked': { burst: 10, everyMs: MINUTE },
  /**
   * Letters to one mailbox. Their links work for an hour, so whoever is refused a letter now has had a working link. Nobody can therefore use up
   * this limit to lock somebody else out.
   */
  'password reset': { burst: 3, everyMs: 20 * MINUTE },
  /** Addresses of one company that are checked before they are invited: the check tells which have an account, as an invitation does. */
  'addresses are checked': { burst: 2_000, everyMs: MINUTE },
  /** Pages of websites that the server reads for a company's import. */
  'pages are read': { burst: 150, everyMs: 5 * SECOND },
  feedback: { burst: 5, everyMs: 10 * MINUTE },
  /** Letters of one kind that their recipient has not asked for, to one mailbox from everybody. */
  'letters to a mailbox': { burst: 10, everyMs: DAY / 10 },
  /** An additional allowance for a sign-up that has had no letter yet: without a letter nobody could prove its mailbox. */
  'first letters to a mailbox': { burst: 1, everyMs: DAY },
  /** The same kind of letter to one mailbox. */
  'letter again': { burst: 1, everyMs: 2 * MINUTE },
  'letters of a company': { burst: 100, everyMs: HOUR / 20 },
} as const satisfies Record<string, Rule>;
export type RuleName = keyof typeof RULES;

export type Bucket = { tokens: number; at: Ms };

/** Spends `count` tokens, or refuses `too-many` with the ms until there are as many. A missing bucket is a full one. */
export function spend(
  bucket: Bucket | null,
  rule: Rule,
  now: Ms,
  count = 1,
): { ok: true; bucket: Bucket; fullAt: Ms } | Refused {
  const since = bucket === null ? 0 : Math.max(0, now - bucket.at);
  const tokens = bucket === null ? rule.burst : Math.min(rule.burst, bucket.tokens + since / rule.everyMs);
  if (tokens < count) return refuse('too-many', { retryMs: Math.ceil((count - tokens) * rule.everyMs) });
  const left = tokens - count;
  return { ok: true, bucket: { tokens: left, at: now }, fullAt: now + (rule.burst - left) * rule.everyMs };
}

import type { Refused } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Ms } from './time.ts';
import { HOUR, MINUTE, SECOND } from './time.ts';

/** How often somebody may do a thing: a token bucket of `burst` tokens, one of which comes back every `everyMs`. */
export type Rule = { burst: number; everyMs: Ms };

export const RULES = {
  /** Visitor messages, for each visitor: nobody types faster for long. */
  'visitor writes': { burst: 20, everyMs: SECOND },
  /** New visitors from one network address, an office behind one router included. */
  'visitor starts': { burst: 60, everyMs: 10 * SECOND },
  'company signs up': { burst: 10, everyMs: 10 * MINUTE },
  'invite is opened': { burst: 30, everyMs: 10 * SECOND },
  'password reset': { burst: 5, everyMs: 5 * MINUTE },
  feedback: { burst: 5, everyMs: 10 * MINUTE },
  'letters of a company': { burst: 100, everyMs: HOUR / 20 },
} as const satisfies Record<string, Rule>;
export type RuleName = keyof typeof RULES;

export type Bucket = { tokens: number; at: Ms };

/** Spends one token, or refuses `too-many` with the ms until the next one. A missing bucket is a full one. */
export function spend(bucket: Bucket | null, rule: Rule, now: Ms): { ok: true; bucket: Bucket; fullAt: Ms } | Refused {
  const since = bucket === null ? 0 : Math.max(0, now - bucket.at);
  const tokens = bucket === null ? rule.burst : Math.min(rule.burst, bucket.tokens + since / rule.everyMs);
  if (tokens < 1) return refuse('too-many', { retryMs: Math.ceil((1 - tokens) * rule.everyMs) });
  const left = tokens - 1;
  return { ok: true, bucket: { tokens: left, at: now }, fullAt: now + (rule.burst - left) * rule.everyMs };
}

import type { RatedEnd } from '../rating-rules.ts';
import { percentile } from '../report/sketch.ts';
import type { Sketch } from '../report/sketch.ts';
import type { CompanySettings } from '../settings.ts';
import type { Ms } from '../time.ts';
import type { RuleFacts } from './facts.ts';
import { atLeast, sizeOf, within } from './facts.ts';

/** The values of the rules as they are typed; null where what is typed is no value. */
export type Tried = {
  readonly [K in Span]: Ms | null;
} & { maxChats: number | null; silenceRule: CompanySettings['silenceRule']; ratingAfter: readonly RatedEnd[] };

type Span =
  | 'absenceGraceMs'
  | 'noAnswerMs'
  | 'firstTargetMs'
  | 'answerTargetMs'
  | 'lateMs'
  | 'goneMs'
  | 'abandonedMs'
  | 'silenceReminderMs'
  | 'silenceCloseMs'
  | 'botIdleMs'
  | 'botWarnMs';

/** The rules that have an example. */
export const RULES = [
  'absenceMs',
  'absenceGraceMs',
  'maxChats',
  'queueMode',
  'firstTargetMs',
  'answerTargetMs',
  'noAnswerMs',
  'lateMs',
  'goneMs',
  'abandonedMs',
  'silenceReminderMs',
  'silenceCloseMs',
  'botIdleMs',
  'botWarnMs',
  'ratingAfter',
] as const;
export type Rule = (typeof RULES)[number];

/**
 * What a rule would have done on the day of the facts: to `n` of `of`. `bound` says where that is not known exactly, since the rule that was in force cut off what would have
 * been: a chat that was closed after 30 minutes does not tell whether its client would have come back within an hour.
 */
export type Example = { n: number; of: number; bound: 'exact' | 'at-most' | 'at-least'; medianMs?: Ms | null };

type Try = (facts: RuleFacts, tried: Tried, inForce: CompanySettings) => Example | null;

const exact = (n: number, of: number): Example => ({ n, of, bound: 'exact' });

/** How many lasted as long as the rule says. Of a longer time than the one in force it is not known how many would have lasted so long. */
function lasting(sketch: Sketch, of: number, ms: Ms | null, inForce: Ms | null): Example | null {
  if (ms === null) return null;
  return { n: atLeast(sketch, ms), of, bound: inForce !== null && ms > inForce ? 'at-most' : 'exact' };
}

const sum = (a: Ms | null, b: Ms | null): Ms | null => (a === null || b === null ? null : a + b);

/** When a client who is silent after an answer would have been reminded or left, where that rule is in force. */
const silenceInForce = ({ silenceRule, silenceReminderMs, silenceCloseMs }: CompanySettings): Ms | null =>
  silenceRule === 'off' ? null : silenceReminderMs + silenceCloseMs;

const TRIES: { readonly [R in Rule]: Try } = {
  absenceMs: ({ reassignments, handedOff }) => exact(reassignments, handedOff),
  absenceGraceMs: ({ longest, handedOff }, { absenceGraceMs }, inForce) =>
    lasting(longest.ownerAway, handedOff, absenceGraceMs, inForce.absenceGraceMs),
  maxChats: ({ peaks }, { maxChats }) =>
    peaks === null || maxChats === null ? null : exact(peaks.filter((peak) => peak >= maxChats).length, peaks.length),
  queueMode: ({ waiting, handedOff }) => ({ ...exact(handedOff, handedOff), medianMs: percentile(waiting, 0.5) }),
  firstTargetMs: ({ first }, { firstTargetMs }) =>
    firstTargetMs === null ? null : exact(within(first, firstTargetMs), sizeOf(first)),
  answerTargetMs: ({ response }, { answerTargetMs }) =>
    answerTargetMs === null ? null : exact(within(response, answerTargetMs), sizeOf(response)),
  noAnswerMs: ({ longest, handedOff }, { noAnswerMs }, inForce) =>
    lasting(longest.untaken, handedOff, noAnswerMs, inForce.noAnswerMs),
  lateMs: ({ response }, { lateMs }) => (lateMs === null ? null : exact(atLeast(response, lateMs), sizeOf(response))),
  goneMs: ({ longest, handedOff }, { goneMs }, inForce) =>
    goneMs === null
      ? null
      : { n: atLeast(longest.gone, goneMs), of: handedOff, bound: goneMs < inForce.goneMs ? 'at-least' : 'exact' },
  abandonedMs: ({ longest, handedOff }, { abandonedMs }, inForce) =>
    lasting(longest.gone, handedOff, abandonedMs, inForce.abandonedMs),
  silenceReminderMs: ({ longest, handedOff }, { silenceReminderMs }, inForce) =>
    lasting(longest.afterAnswer, handedOff, silenceReminderMs, silenceInForce(inForce)),
  silenceCloseMs: ({ longest, handedOff }, { silenceReminderMs, silenceCloseMs }, inForce) =>
    lasting(longest.afterAnswer, handedOff, sum(silenceReminderMs, silenceCloseMs), silenceInForce(inForce)),
  botIdleMs: ({ longest, chats }, { botIdleMs }, inForce) =>
    lasting(longest.withBot, chats, botIdleMs, inForce.botIdleMs),
  botWarnMs: ({ longest, chats }, { botIdleMs, botWarnMs }, inForce) =>
    botIdleMs === null || botWarnMs === null
      ? null
      : botWarnMs === 0
        ? exact(0, chats)
        : lasting(longest.withBot, chats, Math.max(0, botIdleMs - botWarnMs), inForce.botIdleMs),
  ratingAfter: ({ ends, chats }, { ratingAfter }) =>
    exact(
      ratingAfter.reduce((all, kind) => all + ends[kind], 0),
      chats,
    ),
};

/** What a rule would have done on that day with the value that is typed; null where nothing can be said. */
export function exampleOf(rule: Rule, facts: RuleFacts, tried: Tried, inForce: CompanySettings): Example | null {
  const example = TRIES[rule](facts, tried, inForce);
  return example === null || example.of === 0 ? null : example;
}

/**
 * The sets that a closed chat falls into. Each number of a report is the size of one of them or is measured over one, so the history can open it. The sets
 * of `FATES` are disjoint: each chat of which enough is known is in exactly one.
 */
export const FATES = ['confirmed', 'unconfirmed', 'handed-off', 'left-bot', 'came-back'] as const;
export type Fate = (typeof FATES)[number];

export const CHAT_SETS = [
  ...FATES,
  'asked',
  'abandoned',
  'silent',
  'dismissed',
  'waited',
  'first',
  'within',
  'late',
  'responded',
  'handled',
  'reassigned',
  'transferred',
  'rated',
  'topic-by-hand',
] as const;
export type ChatSet = (typeof CHAT_SETS)[number];

/**
 * Whose a chat of a set is: its last owner's (`owner`), or the work of the operator who did it, which may be several (`doer`). The sets of a doer are
 * stored for each of them: "responded@anna".
 */
export const WHOSE = {
  confirmed: 'owner',
  unconfirmed: 'owner',
  'handed-off': 'owner',
  'left-bot': 'owner',
  'came-back': 'owner',
  asked: 'owner',
  abandoned: 'owner',
  silent: 'owner',
  dismissed: 'owner',
  waited: 'owner',
  first: 'doer',
  within: 'doer',
  late: 'doer',
  responded: 'doer',
  handled: 'doer',
  reassigned: 'doer',
  transferred: 'doer',
  rated: 'owner',
  'topic-by-hand': 'owner',
} as const satisfies Record<ChatSet, 'owner' | 'doer'>;

/** A weekday and an hour of the company's clock: "1-09" is Monday from 9 to 10 o'clock. Monday is 1. */
export type Cell = string;

/** The name of a set as it is stored with a chat: a set, a set of one doer, or a cell of a heat map. */
export type Label = ChatSet | `${ChatSet}@${string}` | `began:${Cell}` | `waited:${Cell}`;

export function isLabel(text: string): text is Label {
  const [set = '', doer, ...more] = text.split('@');
  if (more.length > 0) return false;
  if (doer === undefined && /^(began|waited):[1-7]-([01]\d|2[0-3])$/.test(text)) return true;
  return (CHAT_SETS as readonly string[]).includes(set) && (doer === undefined || /^[A-Za-z0-9_-]{1,128}$/.test(doer));
}

/** How many addresses are checked or invited at once at most. */
export const MOST_INVITED = 1_000;

/**
 * What would become of an invitation. It leaves `now`, or `tomorrow`, whose letters it takes; or it doesn't leave: the person works here already (`here`), or did and is deactivated (`off`),
 * is `invited`, has an account in another company (`elsewhere`), more letters than may leave at once are wanted (`wait`), the letters of two days are used up (`over`), or the company's
 * own mailbox is not proven (`unproven`).
 */
export const VERDICTS = ['now', 'tomorrow', 'here', 'off', 'invited', 'elsewhere', 'wait', 'over', 'unproven'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Is the invitation one that would leave? */
export const leaves = (verdict: Verdict): boolean => verdict === 'now' || verdict === 'tomorrow';

/** What is known of an address before it is invited; null: nothing that stands against it. */
export type Known = Extract<Verdict, 'here' | 'off' | 'invited' | 'elsewhere'> | null;

/** How many letters may leave: by today's budget and by tomorrow's, at once by the limit on their pace, and in all before the mailbox is proven (null: it is). */
export type LettersLeft = { today: number; tomorrow: number; atOnce: number; unproven: number | null };

/** What would become of invitations that are sent in this order. Sending finds out anew: others may invite meanwhile. */
export function checkInvitations(known: readonly Known[], left: LettersLeft): readonly Verdict[] {
  let sent = 0;
  return known.map((fact) => {
    if (fact !== null) return fact;
    if (left.unproven !== null && sent >= left.unproven) return 'unproven';
    if (sent >= left.today + left.tomorrow) return 'over';
    if (sent >= left.atOnce) return 'wait';
    return ++sent <= left.today ? 'now' : 'tomorrow';
  });
}

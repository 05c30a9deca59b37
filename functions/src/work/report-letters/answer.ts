import { nextDue } from '../../domain/report-letter.ts';
import type { Ms } from '../../domain/time.ts';
import { docOf } from '../../store/refs.ts';
import { decide } from '../../store/unit.ts';
import { hashToken } from '../account/token.ts';
import type { Deed } from './link.ts';

/**
 * Agrees to reports or ends them, for whoever has the secret of the letter. The same once more changes nothing. False for a secret that is wrong or no longer
 * good: an address that has left is asked anew before it gets letters.
 */
export async function answerLetter(
  companyId: string,
  letterId: string,
  deed: Deed,
  token: string,
  now: Ms,
): Promise<boolean> {
  const outcome = await decide(async (unit) => {
    const doc = docOf.reportLetter(companyId, letterId);
    const [letter, company] = await unit.readEach(doc, docOf.company(companyId));
    if (letter === null || company === null) return { ok: true, known: false };
    const isKnown = deed === 'agree' ? letter.proof === hashToken(token) : letter.leave === token;
    if (!isKnown) return { ok: true, known: false };
    if (deed === 'leave') unit.put(doc, { ...letter, state: 'off', proof: null, dueAt: null });
    else if (letter.state === 'asked')
      unit.put(doc, { ...letter, state: 'on', dueAt: nextDue(letter, company.settings.timeZone, now) });
    return { ok: true, known: true };
  });
  return outcome.ok && outcome.known;
}

import { isProofOver } from '../../domain/proof.ts';
import type { Ms } from '../../domain/time.ts';
import { MINUTE } from '../../domain/time.ts';
import { companiesEnding } from '../../store/due.ts';
import { removeExpired } from '../../store/expired.ts';
import { each } from '../../store/pages.ts';
import { sweepKept } from '../privacy/keep-no-longer.ts';
import { fillWords } from '../words/fill.ts';
import { fillFigures } from '../figures/fill.ts';
import { adopt } from './adopt.ts';
import { endSignUp } from '../account/end-company.ts';

/** How long one night works on the companies that nobody has proven; the next night does the rest. */
const PATIENCE: Ms = 5 * MINUTE;

/** Ends companies that nobody has proven in time, and removes what is no longer needed. */
export async function sweepNightly(): Promise<void> {
  const now = Date.now();
  for (const source of companiesEnding(now))
    await each(source, now + PATIENCE, (companyId) =>
      endSignUp(companyId, (unproven) => isProofOver(unproven, now), { onlyAlone: true }),
    );
  await removeExpired(now);
  await sweepKept(Date.now() + PATIENCE / 2);
  await adopt('night', Date.now() + PATIENCE);
  await fillFigures('night', Date.now() + PATIENCE);
  await fillWords('night', Date.now() + PATIENCE / 2);
}

import type { Rounds } from '../../domain/sweep/rounds.ts';
import { wentOn } from '../../domain/sweep/rounds.ts';
import type { Ms } from '../../domain/time.ts';
import { companiesAfter } from '../../store/adoption.ts';
import { look } from '../../store/look.ts';
import { sideBySide } from '../../store/pages.ts';
import type { Doc } from '../../store/unit.ts';
import { decide } from '../../store/unit.ts';

/** How many companies are worked on before the progress is saved. */
const PAGE = 20;

/** What goes through all companies: where its progress stands, the round to go on with, what is done for each company, and what at the beginning of a round. */
type Through<R extends Rounds> = {
  progress: Doc<R>;
  toRound: (known: R | null) => R | null;
  begin?: () => Promise<void>;
  work: (companyId: string) => Promise<unknown>;
};

/** Goes on where the last run has stopped, until all is done or the deadline has come. Reads one document when all is done. */
export async function goThrough<R extends Rounds>(
  { progress, toRound, begin = async () => {}, work }: Through<R>,
  deadline: Ms,
): Promise<void> {
  let round = toRound(await look(progress));
  if (round?.after === '') await begin();
  while (round !== null && Date.now() < deadline) {
    const companies = await companiesAfter(round.after, PAGE);
    await sideBySide(companies, deadline, String, work);
    if (Date.now() >= deadline) return;
    const next: R = wentOn(round, companies);
    await saveProgress(progress, next);
    round = companies.length === 0 ? toRound(next) : next;
  }
}

export async function saveProgress<R extends Rounds>(progress: Doc<R>, round: R): Promise<void> {
  await decide(async (unit) => {
    await unit.read(progress);
    unit.put(progress, round);
    return { ok: true };
  });
}

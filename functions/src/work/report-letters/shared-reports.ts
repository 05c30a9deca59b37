import type { Period } from '../../domain/report/question.ts';
import type { Ms } from '../../domain/time.ts';
import type { StoredCompany } from '../../store/refs.ts';
import type { answer } from '../figures/answer.ts';

/** The report of a period, as `answer` gives it. */
export type ReportOf = (company: StoredCompany, period: Period, now: Ms) => ReturnType<typeof answer>;

/** So many reports are kept at once: the addresses of a company are near each other in a run, but not always next to each other. */
const MOST_KEPT = 100;

/**
 * Reports that the letters of one run share: a company's is computed once for a period, however many addresses get it. One that was refused or has failed is not kept, so
 * the next address asks anew.
 */
export function sharedReports(ask: ReportOf): ReportOf {
  const kept = new Map<string, ReturnType<ReportOf>>();
  return async (company, period, now) => {
    const key = [company.id, company.settings.timeZone, period.from, period.to].join(' ');
    const known = kept.get(key);
    if (known !== undefined) return known;
    const asked = ask(company, period, now);
    kept.set(key, asked);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    const forget = () => kept.get(key) === asked && kept.delete(key);
    asked.then((answered) => answered.ok || forget(), forget);
    return asked;
  };
}

import type { TeamNews } from '../../domain/board/team-of.ts';
import type { BoardPerson, PersonToday } from '../../domain/board/team-part.ts';
import type { Day } from '../../domain/day.ts';
import { dayOf } from '../../domain/day.ts';
import { gather } from '../../domain/report/report.ts';
import type { Ms } from '../../domain/time.ts';
import { activeOf, savedSince } from '../../store/board.ts';
import type { Moment } from '../../store/moment.ts';
import type { StoredCompany } from '../../store/refs.ts';
import { CODEC, docOf } from '../../store/refs.ts';
import { liveDays } from '../figures/live-days.ts';

/** What is wanted: who has been saved `since` a moment (null: everybody), last names but for those `named` already, and whether what they have done today is counted anew. */
type Wanted = { since: Ms | null; named: readonly BoardPerson[]; today: boolean };

/** Reads of the team what may have changed. Last names stand in documents of their own, so they are read of those only whom the board does not know. */
export async function readTeam(
  moment: Moment,
  company: StoredCompany,
  { since, named, today }: Wanted,
): Promise<Pick<TeamNews, 'operators' | 'whole' | 'lastNames' | 'today'>> {
  const query = since === null ? activeOf(company.id) : savedSince(company.id, since);
  const operators = (await moment.find(query, CODEC.operator)).map(({ value }) => value);
  const names = new Set(named.map(({ id }) => id));
  const nameless = operators.filter(({ id, active }) => active && !names.has(id));
  const profiles = await moment.parts(
    nameless.map(({ id }) => docOf.profile(company.id, id)),
    ['lastName'],
  );
  const lastNames = new Map(nameless.map(({ id }, i) => [id, profiles[i]?.lastName ?? '']));
  const done = today ? await doneToday(moment, company, moment.at()) : null;
  return { operators, whole: since === null, lastNames, today: done };
}

/** What each operator has done today, by the reports' own definitions, but for the stretch at work that still runs. */
async function doneToday(moment: Moment, company: StoredCompany, at: Ms): Promise<NonNullable<TeamNews['today']>> {
  const day: Day = dayOf(at, company.settings.timeZone);
  const question = { from: day, to: day, by: 'operator' } as const;
  const gathered = gather(question);
  await liveDays(moment, company, question, at, gathered, { running: false });
  const of = new Map<string, PersonToday>();
  for (const { of: who, figures } of gathered.report(at).rows)
    if (who.by === 'operator')
      of.set(who.operatorId, {
        activeMs: figures.active.value,
        chats: figures.chats.value ?? 0,
        firstMs: figures.first50.value,
      });
  return { day, at, of };
}

import { boardOf } from '../../domain/board/board-of.ts';
import { QUIET, REST, TODAY, WHOLE, isWatched } from '../../domain/board/pace.ts';
import { flat, waitsOf } from '../../domain/board/watch.ts';
import { partsOf, teamNow } from '../../domain/board/team-of.ts';
import { partsFor } from '../../domain/board/team-part.ts';
import { dayOf } from '../../domain/day.ts';
import { same } from '../../domain/same.ts';
import type { Ms } from '../../domain/time.ts';
import { atOneMoment } from '../../store/moment.ts';
import { docOf } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';
import { decide } from '../../store/unit.ts';
import { countChats } from './count-chats.ts';
import { readTeam } from './read-team.ts';

/** What became of a count: `young`: the board was counted a moment ago, at `countedAt`. */
export type Counted = { ok: true; what: 'written' | 'unchanged' } | { ok: true; what: 'young'; countedAt: Ms };

const nothing = { ok: true, what: 'unchanged' } as const;

/**
 * Counts a company's board from its chats and operators, as they are at one moment, and writes what has changed of it. Nothing is added to what the board said before, so
 * a count that is lost, late or doubled does no harm; of two at once the one that is saved first makes the other look again, so an older one never replaces a newer one.
 * Does nothing while nobody looks.
 */
export async function countBoard(companyId: string): Promise<Counted> {
  const outcome = await decide((unit) => count(unit, companyId));
  return outcome.ok ? outcome : nothing;
}

async function count(unit: Unit, companyId: string): Promise<Counted> {
  const watchDoc = docOf.boardWatch(companyId);
  const [company, watch, board] = await unit.readEach(docOf.company(companyId), watchDoc, docOf.board(companyId));
  const now = Date.now();
  if (company === null || watch === null || !isWatched(watch, now)) return nothing;
  const { countedAt } = watch;
  if (now < countedAt + REST && watch.wholeAt > 0) return { ok: true, what: 'young', countedAt };
  const partDocs = (parts: number) => Array.from({ length: parts }, (_, part) => docOf.teamPart(companyId, part));
  const before = await unit.readAll(partDocs(board?.teamParts ?? 0));
  const { timeZone } = company.settings;
  const isWhole = board === null || before.includes(null) || now >= watch.wholeAt + WHOLE;
  const [first = null] = before;
  const isTodayOld = first === null || first.day !== dayOf(now, timeZone) || now >= first.todayAt + TODAY;
  const known = before.flatMap((part) => part?.people ?? []);
  const seen = await atOneMoment(async (moment) => {
    const counts = await countChats(moment, companyId, timeZone, { known: waitsOf(watch), countedAt });
    const team = await readTeam(moment, company, {
      since: isWhole ? null : countedAt,
      named: watch.wholeAt === 0 ? [] : known,
      today: isTodayOld,
    });
    return { counts, team };
  });
  const { at } = seen.counts;
  const news = { ...seen.team, at, longest: seen.counts.longest };
  const people = teamNow(known, news);
  const parts = isWhole ? Math.max(board?.teamParts ?? 1, partsFor(people.length)) : before.length;
  // Parts that are new have not been read, so that nothing stands in the way of writing them.
  if (parts > before.length) await unit.readAll(partDocs(parts));
  const after = partsOf(people, parts, before, news);
  const next = boardOf(seen.counts, people, parts);
  const isSame = board !== null && same({ ...next, at: 0 }, { ...board, at: 0 });
  if (isSame && !isWhole && at < board.at + QUIET && after.every((part, i) => part === before[i])) return nothing;
  unit.put(docOf.board(companyId), next);
  for (const [i, doc] of partDocs(parts).entries()) if (after[i] !== before[i]) unit.put(doc, after[i]!);
  const wholeAt = isWhole ? at : watch.wholeAt;
  unit.put(watchDoc, { ...watch, countedAt: at, wholeAt, waits: flat(seen.counts.waits) });
  return { ok: true, what: 'written' };
}

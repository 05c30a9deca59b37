import type { ClosedChat } from '../../domain/chat.ts';
import { dayOf } from '../../domain/day.ts';
import type { HistoryFilter } from '../../domain/history.ts';
import type { Refused } from '../../domain/refusal.ts';
import { refuse } from '../../domain/refusal.ts';
import { mayAsk, periodBefore } from '../../domain/report/ask.ts';
import { countedFor } from '../../domain/report/counted-for.ts';
import type { Question } from '../../domain/report/question.ts';
import { gather, report } from '../../domain/report/report.ts';
import type { Note, Report } from '../../domain/report/report-shape.ts';
import { isHeld } from '../../domain/report/sums.ts';
import type { Ms } from '../../domain/time.ts';
import { countOf } from '../../store/look.ts';
import { attempt } from '../../store/pages.ts';
import type { Moment } from '../../store/moment.ts';
import { atOneMoment } from '../../store/moment.ts';
import type { StoredCompany } from '../../store/refs.ts';
import { CODEC } from '../../store/refs.ts';
import { countable } from '../../store/report.ts';
import { liveDays } from './live-days.ts';
import { wishDigests } from './make-digests.ts';
import { rebuildingNote } from './recount.ts';

/** How many chats a report reads for a combination that no day holds. */
export const MOST_COUNTED = 5_000;

/**
 * Answers a question as of now. A combination that no day holds is counted from its chats. `told` hears which part of the days has been read, 0 to 1. Refuses as `mayAsk` does, and `report-too-wide` (with `chats` and
 * `most`) when that would be too many chats.
 */
export async function answer(
  company: StoredCompany,
  question: Question,
  now: Ms,
  told: (share: number) => void = () => {},
): Promise<{ ok: true; report: Report } | Refused> {
  const allowed = mayAsk(question, dayOf(now, company.settings.timeZone));
  if (!allowed.ok) return allowed;
  return isHeld(question) ? fromDays(company, question, now, told) : fromChats(company, question, now);
}

async function fromDays(
  company: StoredCompany,
  question: Question,
  now: Ms,
  told: (share: number) => void,
): Promise<{ ok: true; report: Report }> {
  const { behind, ...answered } = await atOneMoment(async (moment) => {
    const gathered = gather(question);
    const [{ pending, behind }, rebuilding] = await Promise.all([
      liveDays(moment, company, question, now, gathered, { told }),
      rebuildingNote(moment, company.id),
    ]);
    const notes: Note[] = [...rebuilding, ...(pending > 0 ? [{ kind: 'pending', chats: pending } as const] : [])];
    return { ok: true as const, report: gathered.report(now, notes), behind };
  });
  // The report is whole without them: it is the next one that is to be quicker.
  if (behind) await attempt('not counted', `${company.id}/digests`, () => wishDigests(company.id));
  return answered;
}

async function fromChats(
  { id, settings: { timeZone } }: StoredCompany,
  question: Question,
  now: Ms,
): Promise<{ ok: true; report: Report } | Refused> {
  const { operatorId, topicId, subtopicId, channel } = question;
  const period: HistoryFilter = { from: periodBefore(question).from, to: question.to };
  const others = { ...(topicId === undefined ? {} : { topicId }), ...(subtopicId === undefined ? {} : { subtopicId }) };
  const filter = { ...period, ...others, ...(channel === undefined ? {} : { channel }) };
  const queries =
    operatorId === undefined
      ? [countable(id, filter, timeZone)]
      : [countable(id, { ...filter, ownerId: operatorId }, timeZone), countable(id, filter, timeZone, operatorId)];
  const chats = (await Promise.all(queries.map(countOf))).reduce((sum, n) => sum + n, 0);
  if (chats > MOST_COUNTED) return refuse('report-too-wide', { chats, most: MOST_COUNTED });
  return atOneMoment(async (moment) => {
    const found = await Promise.all(queries.map((query) => closedIn(moment, query)));
    const once = new Map(found.flat().map((chat) => [chat.id, chat]));
    const counted = countedFor(once.values(), question, timeZone);
    const notes: Note[] = [...(await rebuildingNote(moment, id)), { kind: 'counted', chats: counted.chats }];
    return { ok: true, report: report(counted.days, question, { at: now, notes, counted: true }) };
  });
}

async function closedIn(moment: Moment, query: ReturnType<typeof countable>): Promise<ClosedChat[]> {
  const found = await moment.find(query, CODEC.chat);
  return found.map(({ value }) => value).filter((chat): chat is ClosedChat => chat.state === 'closed');
}

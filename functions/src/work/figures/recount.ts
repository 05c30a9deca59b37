import type { Note } from '../../domain/report/report-shape.ts';
import type { Recount } from '../../domain/report/recount.ts';
import { chatsCounted, ledgerMeasured, newRecount, rebuildingOf } from '../../domain/report/recount.ts';
import { isCounted } from '../../domain/stats.ts';
import type { ClosedChat } from '../../domain/chat.ts';
import type { Ms } from '../../domain/time.ts';
import { MINUTE } from '../../domain/time.ts';
import { closedBefore } from '../../store/closed.ts';
import { nextRecount } from '../../store/due.ts';
import { look } from '../../store/look.ts';
import type { Moment } from '../../store/moment.ts';
import { docOf } from '../../store/refs.ts';
import { closedOf, nextOperator, shiftPages } from '../../store/report.ts';
import type { Unit } from '../../store/unit.ts';
import { decide, unlessBusy } from '../../store/unit.ts';
import { goRound } from '../sweep/round.ts';
import type { Stint } from '../sweep/stint.ts';
import { takeIn } from './measure-shifts.ts';
import { countChats } from './stats.ts';

/** How many chats are counted anew in one save, which writes them and the days that they leave and come to. */
const PAGE = 150;
/** No save takes longer. */
const UNDER_WAY: Ms = 10 * MINUTE;

/** What a report says while the company's older days are being counted anew. */
export async function rebuildingNote(moment: Moment, companyId: string): Promise<Note[]> {
  const [recount = null] = await moment.parts([docOf.recount(companyId)], ['due', 'why', 'done', 'total']);
  return rebuildingOf(recount);
}

/** Wants all of a company's figures counted anew, from the last closed chat on. */
export async function beginRecount(
  unit: Unit,
  companyId: string,
  why: Recount['why'],
  timeZone: string,
  now: Ms,
): Promise<void> {
  const doc = docOf.recount(companyId);
  const [total] = await Promise.all([closedOf(companyId), unit.read(doc)]);
  unit.put(doc, newRecount(why, timeZone, total, now));
}

/**
 * Goes on with the companies whose figures are being counted anew. Each page takes its chats from the day that holds them and adds them to that to which they
 * belong, so the figures are whole at every moment and only say of some chats the day of the former time zone.
 */
export async function recountOlder(stint: Stint): Promise<void> {
  await goRound(
    (stretch) => nextRecount(stint.shards, stretch),
    stint,
    (companyId) => recountCompany(companyId, stint.deadline),
  );
}

/** Goes on with one company until it is done or the deadline has come. */
export async function recountCompany(companyId: string, deadline: Ms): Promise<void> {
  let recount = await look(docOf.recount(companyId));
  while (recount?.due && Date.now() < deadline) {
    const before = recount;
    const after = before.part === 'chats' ? await nextChats(companyId, before) : await nextLedger(companyId, before);
    if (!(await save(companyId, before, after))) return;
    recount = after;
  }
}

async function nextChats(companyId: string, recount: Recount): Promise<Recount> {
  const page = await closedBefore(companyId, recount.before, 0, PAGE);
  await countAnew(companyId, page, recount.timeZone);
  return chatsCounted(recount, page);
}

async function nextLedger(companyId: string, recount: Recount): Promise<Recount> {
  const operatorId = await nextOperator(companyId, recount.after);
  if (operatorId === undefined) {
    await countLate(companyId, recount);
    return ledgerMeasured(recount, operatorId);
  }
  for await (const page of shiftPages(companyId, operatorId))
    await takeIn(
      companyId,
      page.map(({ item }) => ({ operatorId, shiftId: item })),
    );
  return ledgerMeasured(recount, operatorId);
}

/** A save that was under way when the time zone changed may have counted into its days of before: the chats of those minutes are looked at once more. */
async function countLate(companyId: string, recount: Recount): Promise<void> {
  const since = recount.at - UNDER_WAY;
  let page = await closedBefore(companyId, null, since, PAGE);
  while (page.length > 0) {
    await countAnew(companyId, page, recount.timeZone);
    page = await closedBefore(companyId, page.at(-1)!, since, PAGE);
  }
}

async function countAnew(companyId: string, page: readonly ClosedChat[], timeZone: string): Promise<void> {
  const others = page.filter((chat) => !isCounted(chat, timeZone)).map(({ id }) => id);
  if (others.length > 0) await countChats(companyId, others);
}

/** Saves the progress, unless the counting anew was begun again meanwhile. */
async function save(companyId: string, before: Recount, after: Recount): Promise<boolean> {
  const doc = docOf.recount(companyId);
  let isOurs = false;
  const outcome = await decide(async (unit) => {
    const now = await unit.read(doc);
    isOurs = now?.due === true && now.at === before.at && now.timeZone === before.timeZone;
    if (isOurs) unit.put(doc, after);
    return { ok: true };
  });
  unlessBusy(outcome);
  return isOurs;
}

import type { ClosedChat } from '../functions/src/domain/chat.ts';
import type { Topic } from '../functions/src/domain/topic.ts';
import type { Day } from '../functions/src/domain/day.ts';
import { boundsOf, dayOf } from '../functions/src/domain/day.ts';
import { storedAs } from '../functions/src/domain/report/day-doc.ts';
import { measure } from '../functions/src/domain/report/measure.ts';
import { DEFAULT_SETTINGS } from '../functions/src/domain/settings.ts';
import type { Shift } from '../functions/src/domain/shift.ts';
import type { Days } from '../functions/src/domain/stats.ts';
import { count, daysOf, emptyDay } from '../functions/src/domain/stats.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../functions/src/domain/time.ts';
import type { Random } from '../functions/src/domain/bot/random.ts';
import { seeded } from '../functions/src/domain/bot/random.ts';
import type { Past } from './bench/closed-chats.ts';
import { messagesOf } from './bench/closed-chats.ts';
import { ZONE, chatsOf } from './bench/figures-year.ts';

/** How many days of work the demo company has behind it: twice the four weeks that a report shows first, since it compares them with the four before. */
const DAYS = 56;
/** How many chats it closes at least on a weekday and at a weekend, and how many more on a busy day. */
const WEEKDAY = { least: 18, more: 14 };
const WEEKEND = { least: 6, more: 7 };
/** When operators work: from, to, from, to … in hours of the day. */
const AT_WORK = [9, 13, 14, 18, 18.25, 21];
/** How many documents one save writes. */
const AT_ONCE = 500;

export type DemoCompany = {
  companyId: string;
  operators: readonly { id: string; firstName: string }[];
  topics: readonly Topic[];
};

/** What so many days leave behind, eight weeks by default: closed chats, the operators' ledgers and the figures of the days, which hold exactly these. The same for the same day. */
export function pastOf({ companyId, operators, topics }: DemoCompany, today: Day, many = DAYS) {
  const { from: midnight } = boundsOf(today, ZONE);
  const days = Array.from({ length: many }, (_, i) => dayOf(midnight - (many - i) * DAY + DAY / 2, ZONE));
  const ownerIds = operators.map(({ id }) => id);
  const past: Past = { companyId, ownerIds, topics, end: midnight, count: many * WEEKDAY.least };
  const chance = seeded(1);
  let figures: Days = new Map(days.map((day) => [day, emptyDay(day)]));
  const chats = days.flatMap((day, place) =>
    chatsOf(day, busy(isWeekend(day) ? WEEKEND : WEEKDAY, chance), past, place).map((even, i): ClosedChat => {
      const chat = uneven(even, chance);
      const told: ClosedChat =
        chat.handedOffAt === null
          ? chat
          : { ...chat, handedOffFor: i % 3 === 0 ? 'asked-for-person' : 'cannot-answer' };
      const missing = daysOf(told, ZONE).filter((one) => !figures.has(one));
      const counted = count(new Map([...figures, ...missing.map((one) => [one, emptyDay(one)] as const)]), told, ZONE);
      figures = counted.days;
      return counted.chat;
    }),
  );
  const shifts = ownerIds.flatMap((operatorId, place) =>
    days.flatMap((day, i) =>
      // Each is free on other days.
      (i + 3 * place) % 7 < 2
        ? []
        : shiftsOf(day).map((shift) => {
            const measured = measure(figures, shift, [], operatorId, ZONE);
            figures = measured.days;
            return { operatorId, shift: measured.shift };
          }),
    ),
  );
  return { chats, shifts, figures };
}

const busy = ({ least, more }: typeof WEEKDAY, chance: Random) => least + Math.floor(chance() * (more + 1));

/** The same chat some minutes earlier, whose client has waited as long as clients do: mostly below the target, now and then above it. */
function uneven(chat: ClosedChat, chance: Random): ClosedChat {
  const by = Math.floor(chance() * 25 * MINUTE);
  const closedAt = chat.closedAt - by;
  const moved = {
    ...chat,
    closedAt,
    startedAt: chat.startedAt - by,
    lastVisitorAt: chat.lastVisitorAt - by,
    last: chat.last && { ...chat.last, at: closedAt },
    rating: chat.rating && { ...chat.rating, at: closedAt + MINUTE },
  };
  if (chat.handedOffAt === null) return moved;
  const handedOffAt = chat.handedOffAt - by;
  const room = closedAt - handedOffAt;
  const waitingMs = Math.min(room / 4, Math.round((5 + 70 * chance() ** 3) * SECOND));
  const firstResponseMs = waitingMs + Math.min(room / 4, Math.round((6 + 50 * chance()) * SECOND));
  const handlingMs = room - waitingMs;
  const held: [number, number] = [closedAt - handlingMs, closedAt];
  const shares = chat.metrics.shares.map((share) => ({ ...share, handlingMs, held }));
  return {
    ...moved,
    handedOffAt,
    firstResponseAt: handedOffAt + firstResponseMs,
    metrics: { ...chat.metrics, waitingMs, firstResponseMs, handlingMs, shares },
  };
}

const isWeekend = (day: Day) => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());

/** A day of work: the hours at work and, between them, breaks. */
function shiftsOf(day: Day): Shift[] {
  const { from } = boundsOf(day, ZONE);
  return AT_WORK.slice(0, -1).map((hour, i) => ({
    id: `past-${day}-${i}`,
    status: i % 2 === 0 ? 'working' : 'break',
    from: from + hour * HOUR,
    to: from + AT_WORK[i + 1]! * HOUR,
  }));
}

/**
 * Writes the past of the demo company, once, so that history and reports have something to show. The figures are written last: where a start was interrupted, the
 * next one writes all of it again. Resolves with how many chats there are.
 */
export async function writeDemoHistory(company: DemoCompany, today: Day, many = DAYS): Promise<number> {
  const { docOf, chatCodec, CODEC, statsOf } = await import('../functions/src/store/refs.ts');
  const { companyId, operators } = company;
  const { firestore } = docOf.company(companyId).ref;
  if (!(await statsOf(companyId).limit(1).get()).empty) return 0;
  const { chats, shifts, figures } = pastOf(company, today, many);
  const codec = chatCodec({ ...DEFAULT_SETTINGS.ru, timeZone: ZONE });
  const nameOf = new Map(operators.map(({ id, firstName }) => [id, firstName]));
  const writes: ((batch: ReturnType<typeof firestore.batch>) => void)[] = [];
  for (const chat of chats) {
    writes.push((batch) => batch.set(docOf.chat(companyId, chat.id).ref, codec.write(chat)));
    for (const message of messagesOf(chat, nameOf.get(chat.ownerId ?? '')))
      writes.push((batch) =>
        batch.set(docOf.message(companyId, chat.id, message.seq).ref, CODEC.message.write(message)),
      );
  }
  for (const { operatorId, shift } of shifts) {
    const doc = docOf.shift(companyId, operatorId, shift.id);
    writes.push((batch) => batch.set(doc.ref, doc.codec.write(shift)));
  }
  const save = async (some: typeof writes) => {
    const batch = firestore.batch();
    for (const write of some) write(batch);
    await batch.commit();
  };
  const parts = Math.ceil(writes.length / AT_ONCE);
  await Promise.all(Array.from({ length: parts }, (_, i) => save(writes.slice(i * AT_ONCE, (i + 1) * AT_ONCE))));
  await save(
    [...figures.values()].map((stats) => (batch) => {
      const doc = docOf.stats(companyId, stats.day);
      batch.set(doc.ref, doc.codec.write(storedAs(stats, 0).doc));
    }),
  );
  return chats.length;
}

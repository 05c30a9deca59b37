import type { ClosedChat } from '../../functions/src/domain/chat.ts';
import type { Share } from '../../functions/src/domain/clocks.ts';
import type { Day } from '../../functions/src/domain/day.ts';
import { boundsOf } from '../../functions/src/domain/day.ts';
import type { Sketch } from '../../functions/src/domain/report/sketch.ts';
import { added } from '../../functions/src/domain/report/sketch.ts';
import { KEY } from '../../functions/src/domain/report/tally.ts';
import { stepsByDay } from '../../functions/src/domain/report/work.ts';
import type { DayStats, Days, Entry } from '../../functions/src/domain/stats.ts';
import { count, daysOf, emptyDay, withEntries } from '../../functions/src/domain/stats.ts';
import { HOUR, MINUTE, SECOND } from '../../functions/src/domain/time.ts';
import type { Past } from './closed-chats.ts';
import { closedChat } from './closed-chats.ts';

export const ZONE = 'Europe/Moscow';

/** So many chats of one day, as a company would have closed them, with what operators did in each. `seed` tells apart the days. */
export function chatsOf(day: Day, many: number, past: Past, seed: number): ClosedChat[] {
  const { to } = boundsOf(day, ZONE);
  return Array.from({ length: many }, (_, i) => {
    const chat = closedChat(seed * many + i, { ...past, end: to, count: past.count });
    // Spread over twelve hours of work.
    const closedAt = to - 3 * HOUR - Math.floor((i * 12 * HOUR) / many);
    const startedAt = closedAt - chat.metrics.durationMs;
    const handedOffAt = chat.handedOffAt === null ? null : startedAt + Math.floor(chat.metrics.durationMs / 4);
    const taken = (handedOffAt ?? startedAt) + 10 * SECOND + ((i * 37) % 120) * SECOND;
    const answers = [8 * SECOND, 20 * SECOND, 70 * SECOND].map((ms, k) => ms + ((i * (k + 7)) % 60) * SECOND);
    const share = (operatorId: string): Share => ({
      operatorId,
      responses: {
        count: answers.length,
        sumMs: answers.reduce((sum, ms) => sum + ms, 0),
        maxMs: Math.max(...answers),
        spans: answers.reduce<Sketch>(added, {}),
      },
      handlingMs: Math.max(MINUTE, closedAt - taken),
      lost: i % 20 === 0 ? 1 : 0,
      held: [Math.min(taken, closedAt - MINUTE), closedAt],
    });
    const shares = chat.ownerId === null ? [] : [share(chat.ownerId)];
    const metrics = {
      ...chat.metrics,
      day,
      firstTargetMs: MINUTE,
      shares,
      responses: shares[0]?.responses ?? chat.metrics.responses,
      ...(chat.ownerId === null ? { bot: i % 2 === 0 ? ('confirmed' as const) : ('answered' as const) } : {}),
    };
    return {
      ...chat,
      id: `${day}-${String(i).padStart(5, '0')}`,
      startedAt,
      closedAt,
      handedOffAt,
      metrics,
      counted: null,
    };
  });
}

/** The figures of a day with so many chats, in which every operator has worked eight hours with two breaks. */
export function figuresOf(
  day: Day,
  chats: readonly ClosedChat[],
  operatorIds: readonly string[],
): { stats: DayStats; chats: ClosedChat[] } {
  const { from } = boundsOf(day, ZONE);
  let days: Days = new Map([[day, emptyDay(day)]]);
  const counted = chats.map((chat) => {
    const missing = daysOf(chat, ZONE).filter((one) => !days.has(one));
    const done = count(new Map([...days, ...missing.map((one) => [one, emptyDay(one)] as const)]), chat, ZONE);
    days = done.days;
    return done.chat;
  });
  const worked = operatorIds.flatMap((key): Entry[] => {
    const pairs = [9, 12, 13, 16, 17, 19].map((hour) => from + hour * HOUR);
    return [...stepsByDay(pairs, ZONE, KEY.working)].map(([one, tally]) => ({ day: one, tally, of: 'operators', key }));
  });
  return { stats: withEntries(days, worked).get(day)!, chats: counted };
}

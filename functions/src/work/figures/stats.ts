import { changed } from '../../domain/chat/change.ts';
import type { ClosedChat } from '../../domain/chat.ts';
import type { Day } from '../../domain/day.ts';
import { refuse } from '../../domain/refusal.ts';
import { workEntries } from '../../domain/report/measure.ts';
import { same } from '../../domain/same.ts';
import { usesOf } from '../../domain/reply/uses.ts';
import type { Days } from '../../domain/stats.ts';
import { count, countedEntries, daysOf, emptyDay, isCounted, withEntries } from '../../domain/stats.ts';
import { CODEC, chats, docOf, operators, shifts } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';
import { unlessBusy } from '../../store/unit.ts';
import { decideNaming } from '../chat/company-unit.ts';
import { loadDays, saveDays } from './days.ts';

/**
 * Counts closed chats of one company into their days, and the ready replies that were used in them. One save writes the figures and marks each chat as counted. So a second run, or two runs at once, count
 * nothing twice. Throws when the database is busy.
 */
export async function countChats(companyId: string, chatIds: readonly string[]): Promise<void> {
  const { outcome } = await decideNaming(async (unit) => {
    const company = await unit.read(docOf.company(companyId));
    if (company === null) return refuse('unknown-company');
    const { timeZone } = company.settings;
    const found = await unit.readAll(chatIds.map((id) => docOf.chat(companyId, id)));
    const uncounted = found.filter(
      (chat): chat is ClosedChat => chat?.state === 'closed' && !isCounted(chat, timeZone),
    );
    const loaded = await loadDays(unit, companyId, [...new Set(uncounted.flatMap((chat) => daysOf(chat, timeZone)))]);
    let { days } = loaded;
    for (const chat of uncounted) {
      const counted = count(days, chat, timeZone);
      days = counted.days;
      const { replies: _, ...without } = counted.chat;
      await unit.saveChat(company, chat, changed(without));
    }
    for (const [owner, uses] of usesOf(uncounted)) unit.count(docOf.replyUses(companyId, owner), uses, {});
    await saveDays(unit, companyId, days, loaded, Date.now());
    return { ok: true };
  });
  unlessBusy(outcome);
}

/**
 * Wants the figures of a day computed again from the chats and the intervals of the ledger that have been counted into it; what is not yet counted is left to
 * the sweep. Gives whether any figure changes.
 */
export async function rebuildDay(unit: Unit, companyId: string, day: Day): Promise<boolean> {
  const loaded = await loadDays(unit, companyId, [day]);
  const closed = await unit.find(chats(companyId).where('metrics.day', '==', day), CODEC.chat);
  const earlier = await unit.find(chats(companyId).where('heldOn', 'array-contains', day), CODEC.chat);
  const found = new Map([...closed, ...earlier].map((chat) => [chat.id, chat]));
  const entries = [...found.values()].flatMap((chat) => (chat.state === 'closed' ? countedEntries(chat) : []));
  for (const { id } of (await operators(companyId).select().get()).docs) {
    const worked = await unit.find(shifts(companyId, id).where('workOn', 'array-contains', day), CODEC.shift);
    entries.push(...worked.flatMap(({ measured }) => workEntries(id, measured)));
  }
  const empty: Days = new Map([[day, emptyDay(day)]]);
  const after = withEntries(
    empty,
    entries.filter((entry) => entry.day === day),
  );
  await saveDays(unit, companyId, after, loaded, Date.now());
  return !loaded.stored.has(day) || !same(loaded.days.get(day), after.get(day));
}

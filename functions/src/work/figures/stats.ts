import { changed } from '../../domain/chat/change.ts';
import type { ClosedChat } from '../../domain/chat.ts';
import type { Day } from '../../domain/day.ts';
import { refuse } from '../../domain/refusal.ts';
import { same } from '../../domain/same.ts';
import { count, emptyDay, isCounted, rebuild } from '../../domain/stats.ts';
import { decideNaming } from '../chat/company-unit.ts';
import { CODEC, docOf, chats } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';

/**
 * Counts closed chats of one company and day into the figures of that day. One save writes the figures and marks each chat as counted. So a second run,
 * or two runs at once, count nothing twice.
 */
export async function countChats(companyId: string, day: Day, chatIds: readonly string[]): Promise<void> {
  await decideNaming(async (unit) => {
    const company = await unit.read(docOf.company(companyId));
    if (company === null) return refuse('unknown-company');
    const doc = docOf.stats(companyId, day);
    let stats = (await unit.read(doc)) ?? emptyDay(day);
    for (const chat of await unit.readAll(chatIds.map((id) => docOf.chat(companyId, id)))) {
      if (chat?.state !== 'closed' || isCounted(chat)) continue;
      const counted = count(stats, chat);
      stats = counted.stats;
      await unit.saveChat(company, chat, changed(counted.chat));
    }
    unit.put(doc, stats);
    return { ok: true };
  });
}

/**
 * Wants the figures of a day computed again from the chats that have been counted; chats not yet counted are left to the sweep. Gives whether any figure
 * changes.
 */
export async function rebuildDay(unit: Unit, companyId: string, day: Day): Promise<boolean> {
  const doc = docOf.stats(companyId, day);
  const before = await unit.read(doc);
  const found = await unit.find(chats(companyId).where('metrics.day', '==', day), CODEC.chat);
  const after = rebuild(
    day,
    found.filter((chat): chat is ClosedChat => chat.state === 'closed'),
  );
  unit.put(doc, after);
  return !same(before, after);
}

import { dayOf, daysBefore } from '../domain/day.ts';
import type { Day } from '../domain/day.ts';
import { readAs } from '../domain/report/day-doc.ts';
import type { RuleFacts } from '../domain/rules/facts.ts';
import { factsOf } from '../domain/rules/facts.ts';
import { lookEach } from '../store/look.ts';
import { docOf } from '../store/refs.ts';
import { read } from './read.ts';

/** What the rules of work are tried on. It reads the figures of two days and no chat, however many there were. */
export const ruleFacts = read(
  'ruleFacts',
  async ({ company, now }) => ({
    ok: true,
    found: { companyId: company.id, today: dayOf(now, company.settings.timeZone) },
  }),
  async ({ companyId, today }) => ({ ok: true, output: { facts: await newestFacts(companyId, today) } }),
);

async function newestFacts(companyId: string, today: Day): Promise<RuleFacts | null> {
  const yesterday = daysBefore(today, 1);
  const docs = await lookEach(docOf.stats(companyId, yesterday), docOf.stats(companyId, today));
  const facts = docs.flatMap((doc) =>
    doc === null ? [] : [factsOf(readAs(doc), { isToday: doc.day === today, isSpread: doc.shards > 0 })],
  );
  return facts.find(({ chats }) => chats > 0) ?? null;
}

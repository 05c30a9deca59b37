import { adopted, toAdopt } from '../../domain/sweep/adoption.ts';
import type { Parcel } from '../../domain/outbox/line.ts';
import type { Adoption } from '../../domain/sweep/adoption.ts';
import type { Ms } from '../../domain/time.ts';
import { companiesAfter, withoutShard } from '../../store/adoption.ts';
import { look } from '../../store/look.ts';
import { LETTERS } from '../../store/mail.ts';
import { PARCELS } from '../../store/outbox.ts';
import { attempt, idsOf, pagesOf, sideBySide } from '../../store/pages.ts';
import { docOf, operators } from '../../store/refs.ts';
import type { Shelf } from '../../store/shelf.ts';
import type { Doc } from '../../store/unit.ts';
import { decide } from '../../store/unit.ts';
import { timeOne } from '../chat/time-anew.ts';

/** How many companies are looked at before the progress is saved. */
const PAGE = 20;

/**
 * Gives a shard to the documents that an earlier version of the product has saved without one, or with one of another number of shards: the sweep would not find
 * them otherwise. Goes on where the last run has stopped; reads one document when all is done.
 */
export async function adopt(when: 'minute' | 'night', deadline: Ms): Promise<void> {
  await attempt('sweep stopped', 'adoption', async () => {
    let round = toAdopt(await look(docOf.adoption()), when);
    if (round?.after === '') {
      await adoptParcels(LETTERS);
      await adoptParcels(PARCELS);
    }
    while (round !== null && Date.now() < deadline) {
      const companies = await companiesAfter(round.after, PAGE);
      await sideBySide(companies, deadline, String, adoptCompany);
      if (Date.now() >= deadline) return;
      const next = adopted(round, companies);
      await save(next);
      round = companies.length === 0 ? toAdopt(next, when) : next;
    }
  });
}

async function adoptCompany(companyId: string): Promise<void> {
  for (const chatId of await withoutShard(companyId)) await timeOne(companyId, chatId);
  for await (const page of pagesOf(idsOf(operators(companyId).orderBy('__name__').select())))
    for (const { item } of page) {
      await saveAsIs(docOf.operator(companyId, item));
      await saveAsIs(docOf.presence(companyId, item));
    }
}

async function adoptParcels<P extends Parcel>(shelf: Shelf<P>): Promise<void> {
  for await (const page of pagesOf(idsOf(shelf.open()))) for (const { item } of page) await saveAsIs(shelf.doc(item));
}

/** Saves a document as it is, so that the fields are written that each save derives; writes nothing where they are right. */
async function saveAsIs<T>(doc: Doc<T>): Promise<void> {
  await decide(async (unit) => {
    const found = await unit.read(doc);
    if (found !== null) unit.put(doc, found);
    return { ok: true };
  });
}

async function save(round: Adoption): Promise<void> {
  await decide(async (unit) => {
    await unit.read(docOf.adoption());
    unit.put(docOf.adoption(), round);
    return { ok: true };
  });
}

import { toAdopt } from '../../domain/sweep/adoption.ts';
import type { Parcel } from '../../domain/outbox/line.ts';
import type { Adoption } from '../../domain/sweep/adoption.ts';
import type { When } from '../../domain/sweep/rounds.ts';
import type { Ms } from '../../domain/time.ts';
import { withoutShard } from '../../store/adoption.ts';
import { LETTERS } from '../../store/mail.ts';
import { PARCELS } from '../../store/outbox.ts';
import { attempt, idsOf, pagesOf } from '../../store/pages.ts';
import { docOf, operators } from '../../store/refs.ts';
import type { Shelf } from '../../store/shelf.ts';
import type { Doc } from '../../store/unit.ts';
import { decide } from '../../store/unit.ts';
import { timeOne } from '../chat/time-anew.ts';
import { goThrough } from './through.ts';

/**
 * Gives a shard to the documents that an earlier version of the product has saved without one, or with one of another number of shards: the sweep would not find
 * them otherwise.
 */
export async function adopt(when: When, deadline: Ms): Promise<void> {
  const adopting = {
    progress: docOf.adoption(),
    toRound: (known: Adoption | null) => toAdopt(known, when),
    begin: async () => {
      await adoptParcels(LETTERS);
      await adoptParcels(PARCELS);
    },
    work: adoptCompany,
  };
  await attempt('sweep stopped', 'adoption', () => goThrough(adopting, deadline));
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

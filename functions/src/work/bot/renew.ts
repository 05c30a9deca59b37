import { train } from '../../domain/bot/model.ts';
import { loadModel, saveModel } from '../../domain/bot/pack.ts';
import { partsOf } from '../../domain/bot/parts.ts';
import { validOn } from '../../domain/bot/validity.ts';
import { dayPublished } from '../../domain/publication.ts';
import { reach } from '../../store/fault.ts';
import { readEntries, readParts } from './published.ts';
import { docOf } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';
import { decide } from '../../store/unit.ts';

/** The most parts of one save, since Firestore takes 10 MiB. All parts must be in one save, since parts of two models do not fit together. */
const MOST_AT_ONCE = 10;

/**
 * Trains a published model again that the present code cannot read, from the same entries, and replaces the stored model by it.
 * Gives the ids of the chats that wait for it; none when no renewal was asked for, or a newer publication has come.
 * Safe to run twice, since the same entries make the same bytes. Throws when the entries cannot be read. A model that is too large for one save stays
 * unreadable, and its chats go to people.
 */
export async function renew(companyId: string, version: number): Promise<readonly string[]> {
  const asked = await decide((unit) => askedFor(unit, companyId, version));
  if (!asked.ok) return [];
  const { published, settings } = asked;
  const stored = await readParts(companyId, version, 'model', published.modelParts);
  const isReadable = stored !== null && canLoad(stored);
  await reach('before-train');
  const entries = isReadable ? [] : (await readEntries(companyId, published)).value;
  const { locale, botLevel: level, timeZone } = settings;
  const learnt = validOn(entries, dayPublished(asked.publication, timeZone));
  const parts = isReadable ? [] : partsOf(saveModel(train(learnt, { locale, level })));
  if (parts.length > MOST_AT_ONCE) return [];
  const modelParts = isReadable ? published.modelParts : parts.length;
  const places = parts.map((_, i) => docOf.part(companyId, version, 'model', i));
  const done = await decide(async (unit) => {
    const now = await askedFor(unit, companyId, version);
    if (!now.ok) return now;
    await unit.readAll(places);
    for (const [i, data] of parts.entries()) unit.put(places[i]!, { version, data: Buffer.from(data) });
    unit.put(docOf.company(companyId), { ...now.company, published: { ...now.published, modelParts } });
    unit.put(docOf.publication(companyId, version), { ...now.publication, modelParts, renewal: null });
    return { ok: true, chatIds: now.renewal.chatIds };
  });
  return 'chatIds' in done ? done.chatIds : [];
}

/** The company and its publication, if a renewal of just this one has been asked for. */
async function askedFor(unit: Unit, companyId: string, version: number) {
  const [company, publication] = await unit.readEach(docOf.company(companyId), docOf.publication(companyId, version));
  if (company === null || company.published?.version !== version) return { ok: false as const };
  if (publication?.state !== 'published' || !publication.renewal) return { ok: false as const };
  const { published, settings } = company;
  return { ok: true as const, company, published, settings, publication, renewal: publication.renewal };
}

function canLoad(bytes: Uint8Array): boolean {
  try {
    loadModel(bytes);
    return true;
  } catch {
    return false;
  }
}

import { logger } from 'firebase-functions';
import type { Model } from '../domain/bot/model.ts';
import { saveModel } from '../domain/bot/pack.ts';
import { partsOf } from '../domain/bot/parts.ts';
import type { Published } from '../domain/publication.ts';
import { at } from './refs.ts';
import { decide } from './unit.ts';

/** Firestore saves 10 MiB at once; parts of two models that are read together would be nonsense. */
const MOST_AT_ONCE = 10;

/**
 * Puts a model that was learnt anew in the place of the stored one that cannot be read, so that no other visitor waits for it. The same entries
 * make the same bytes: whoever comes second finds nothing to write. Whatever goes wrong, the model at hand answers.
 */
export async function renew(companyId: string, { version }: Published, model: Model): Promise<void> {
  const parts = partsOf(saveModel(model));
  if (parts.length > MOST_AT_ONCE) return;
  const modelParts = parts.length;
  const places = parts.map((_, i) => at.part(companyId, version, 'model', i));
  try {
    await decide(async (unit) => {
      const [company, publication] = await unit.readEach(at.company(companyId), at.publication(companyId, version));
      if (company?.published?.version !== version || publication?.state !== 'published') return { ok: false };
      await unit.readAll(places);
      for (const [i, data] of parts.entries()) unit.put(places[i]!, { version, data: Buffer.from(data) });
      unit.put(at.company(companyId), { ...company, published: { ...company.published, modelParts } });
      unit.put(at.publication(companyId, version), { ...publication, modelParts });
      return { ok: true };
    });
  } catch (error) {
    logger.warn('model not renewed', { companyId, error: error instanceof Error ? error.name : 'unknown' });
  }
}

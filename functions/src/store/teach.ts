import { train } from '../domain/bot/model.ts';
import { saveModel } from '../domain/bot/pack.ts';
import { partsOf } from '../domain/bot/parts.ts';
import { activeEntries } from './bot.ts';
import { at, models } from './refs.ts';
import { decide } from './unit.ts';

/**
 * Lets the company's bot learn the newest knowledge, if it has not yet: trains, stores the model in parts, then points the company to it in
 * one save. If it fails or dies on the way, the former model goes on answering. Safe to run twice and beside itself.
 */
export async function teach(companyId: string): Promise<void> {
  const company = await read(companyId);
  if (company === null || company.model?.version === company.knowledgeVersion) return;
  const version = company.knowledgeVersion;
  const { locale, botLevel: level } = company.settings;
  const parts = partsOf(saveModel(train(await activeEntries(companyId), { locale, level })));
  // The same knowledge makes the same model, so writing a part twice does no harm.
  for (const [i, data] of parts.entries()) {
    const { ref, codec } = at.modelPart(companyId, version, i);
    await ref.set(codec.write({ version, data: Buffer.from(data) }));
  }
  const pointed = await decide(async (unit) => {
    const now = await unit.read(at.company(companyId));
    if (now === null || now.knowledgeVersion !== version) return { ok: false };
    unit.put(at.company(companyId), { ...now, model: { version, parts: parts.length } });
    return { ok: true };
  });
  if (pointed.ok) await forget(companyId, company.model?.version ?? version);
}

async function read(companyId: string) {
  const { ref, codec } = at.company(companyId);
  const data = (await ref.get()).data();
  return data === undefined ? null : codec.read(companyId, data);
}

/** Removes what is older than the former model, which an instance may be loading at this moment. */
async function forget(companyId: string, former: number): Promise<void> {
  const old = await models(companyId).where('version', '<', former).get();
  await Promise.all(old.docs.map((doc) => doc.ref.delete()));
}

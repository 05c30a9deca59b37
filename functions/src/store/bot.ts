import type { Bot } from '../domain/bot/bot.ts';
import { botOf } from '../domain/bot/bot.ts';
import type { KnowledgeEntry } from '../domain/bot/knowledge.ts';
import type { Model } from '../domain/bot/model.ts';
import { train } from '../domain/bot/model.ts';
import { loadModel } from '../domain/bot/pack.ts';
import { joinParts } from '../domain/bot/parts.ts';
import type { StoredCompany } from './refs.ts';
import { CODEC, at, knowledge } from './refs.ts';
import { db } from './firebase.ts';

type Ready = { version: string; bot: Promise<Bot> };

const ready = new Map<string, Ready>();

/**
 * The company's bot: what it has learnt last, loaded once in each instance for each version. While the bot is still learning a change, the
 * former version answers; before the first time there is none, so the instance learns for itself.
 */
export function botFor(company: StoredCompany): Promise<Bot> {
  const { locale, botLevel } = company.settings;
  const version = `${company.model?.version ?? `unlearnt ${company.knowledgeVersion}`} ${locale} ${botLevel}`;
  const known = ready.get(company.id);
  if (known?.version === version) return known.bot;
  const bot = make(company);
  ready.set(company.id, { version, bot });
  // A failed attempt must not stay: the next message tries again.
  bot.catch(() => ready.delete(company.id));
  return bot;
}

/** The entries that the bot may learn and answer from. */
export async function activeEntries(companyId: string): Promise<KnowledgeEntry[]> {
  const found = await knowledge(companyId).where('active', '==', true).get();
  return found.docs.map((doc) => CODEC.entry.read(doc.id, doc.data()));
}

async function make(company: StoredCompany): Promise<Bot> {
  const { locale, botLevel: level } = company.settings;
  const [entries, learnt] = await Promise.all([activeEntries(company.id), load(company)]);
  return botOf(learnt === null ? train(entries, { locale, level }) : { ...learnt, locale, level }, entries);
}

async function load({ id, model }: StoredCompany): Promise<Model | null> {
  if (model === null) return null;
  const docs = Array.from({ length: model.parts }, (_, part) => at.modelPart(id, model.version, part));
  const parts = await db.getAll(...docs.map(({ ref }) => ref));
  return loadModel(joinParts(parts.map((part) => CODEC.modelPart.read(part.id, part.data()!).data)));
}

import { logger } from 'firebase-functions';
import type { Bot } from '../domain/bot/bot.ts';
import { botOf } from '../domain/bot/bot.ts';
import { hintsOf } from '../domain/bot/hints.ts';
import type { KnowledgeEntry } from '../domain/bot/knowledge.ts';
import type { Model } from '../domain/bot/model.ts';
import { train } from '../domain/bot/model.ts';
import { loadModel } from '../domain/bot/pack.ts';
import type { Published } from '../domain/publication.ts';
import type { CompanySettings } from '../domain/settings.ts';
import { readEntries, readParts } from './published.ts';
import type { StoredCompany } from './refs.ts';
import { renew } from './renew.ts';

/** A bot with the entries that it answers from, and with what it would tell an operator. */
export type Ready = { bot: Bot; hints: ReturnType<typeof hintsOf>; entries: ReadonlyMap<string, KnowledgeEntry> };

const ready = new Map<string, { version: string; bot: Promise<Ready> }>();

/**
 * The company's bot as it was published last, loaded once in each instance for each version. While a newer one is learning, or after it has
 * failed, this one answers; before the first publication it knows nothing.
 */
export function botFor(company: StoredCompany): Promise<Ready> {
  const { locale, botLevel } = company.settings;
  const version = `${company.published?.version ?? 0} ${locale} ${botLevel}`;
  const known = ready.get(company.id);
  if (known?.version === version) return known.bot;
  const bot = make(company);
  ready.set(company.id, { version, bot });
  // A failed attempt must not stay: the next message tries again.
  bot.catch(() => ready.delete(company.id));
  return bot;
}

async function make({ id, settings, published }: StoredCompany): Promise<Ready> {
  const { locale, botLevel: level } = settings;
  const entries = published === null ? [] : await readEntries(id, published);
  const model = published === null ? train([], { locale, level }) : await modelOf(id, settings, published, entries);
  return {
    bot: botOf({ ...model, locale, level }, entries),
    hints: hintsOf(model, entries),
    entries: new Map(entries.map((entry) => [entry.id, entry])),
  };
}

/** The stored model; one that this code cannot read, as after an update of the product, is learnt anew from the same entries and stored again. */
async function modelOf(
  id: string,
  { locale, botLevel: level }: CompanySettings,
  published: Published,
  entries: readonly KnowledgeEntry[],
): Promise<Model> {
  const bytes = await readParts(id, published.version, 'model', published.modelParts);
  try {
    if (bytes !== null) return loadModel(bytes);
  } catch (error) {
    logger.warn('stored model unreadable', { companyId: id, error: error instanceof Error ? error.name : 'unknown' });
  }
  const model = train(entries, { locale, level });
  await renew(id, published, model);
  return model;
}

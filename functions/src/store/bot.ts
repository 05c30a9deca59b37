import type { Bot } from '../domain/bot/bot.ts';
import { botOf } from '../domain/bot/bot.ts';
import { train } from '../domain/bot/model.ts';
import type { StoredCompany } from './refs.ts';
import { CODEC, knowledge } from './refs.ts';

type Ready = { version: string; bot: Promise<Bot> };

const ready = new Map<string, Ready>();

/** The company's bot, trained once for each version of its knowledge and level in each instance. */
export function botFor(company: StoredCompany): Promise<Bot> {
  const { locale, botLevel } = company.settings;
  const version = `${company.knowledgeVersion} ${locale} ${botLevel}`;
  const known = ready.get(company.id);
  if (known?.version === version) return known.bot;
  const bot = learn(company);
  ready.set(company.id, { version, bot });
  // A failed attempt must not stay: the next message tries again.
  bot.catch(() => ready.delete(company.id));
  return bot;
}

async function learn({ id, settings }: StoredCompany): Promise<Bot> {
  const found = await knowledge(id).where('active', '==', true).get();
  const entries = found.docs.map((doc) => CODEC.entry.read(doc.id, doc.data()));
  return botOf(train(entries, { locale: settings.locale, level: settings.botLevel }), entries);
}

import type { Bot } from '../../domain/bot/bot.ts';
import { botOf } from '../../domain/bot/bot.ts';
import { hintsOf } from '../../domain/bot/hints.ts';
import { sayable } from '../../domain/bot/in-language.ts';
import type { KnowledgeEntry } from '../../domain/bot/knowledge.ts';
import type { Model } from '../../domain/bot/model.ts';
import { train } from '../../domain/bot/model.ts';
import { loadModel } from '../../domain/bot/pack.ts';
import type { Day } from '../../domain/day.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Published } from '../../domain/publication.ts';
import { keepLately } from './keep-lately.ts';
import { readEntries, readParts } from './published.ts';
import type { StoredCompany } from '../../store/refs.ts';

/** What a company's bot has learnt, and all entries of its publication, of whatever day. */
export type Ready = { model: Model; entries: readonly KnowledgeEntry[] };

/** A bot with the entries that it answers from, and with the hints that it gives to operators. */
export type Speaking = { bot: Bot; hints: ReturnType<typeof hintsOf>; entries: ReadonlyMap<string, KnowledgeEntry> };

/** The bot as it speaks to visitors of a language on a day of the company's calendar. */
export function speaking({ model, entries }: Ready, locale: Locale, today: Day): Speaking {
  const said = sayable(entries, locale, today);
  return { bot: botOf(model, said), hints: hintsOf(model, said), entries: new Map(said.map((one) => [one.id, one])) };
}

/** A loaded bot is counted as this many times the bytes of its stored model and entries; measured about 2.3 on 77 topics with ten phrasings each. */
const IN_MEMORY = 3;
/** Bytes of an instance's memory that bots may take. */
const BUDGET = 96 * 1024 * 1024;

/** The stored model is of a format that this code does not read, as after an update of the product. */
export class UnreadableModel extends Error {
  override name = 'UnreadableModel';
}

const ready = keepLately<Ready>(BUDGET);
const loading = new Map<string, Promise<Ready>>();

/**
 * The company's bot as it was published last. An instance loads each version once and keeps it while there is room. While a newer version is being
 * trained, or after its training has failed, the last published version answers; before the first publication the bot knows nothing.
 * Rejects with `UnreadableModel`, or as the database does; the next call tries again.
 */
export function botFor(company: StoredCompany): Promise<Ready> {
  const { locale, botLevel } = company.settings;
  const key = `${company.id} ${company.published?.version ?? 0} ${locale} ${botLevel}`;
  const known = ready.get(key);
  if (known !== undefined) return Promise.resolve(known);
  // Many chats of one company may begin at once: they share one loading.
  const begun = loading.get(key);
  if (begun !== undefined) return begun;
  const bot = make(company)
    .then(({ made, bytes }) => {
      ready.put(key, made, bytes * IN_MEMORY);
      return made;
    })
    .finally(() => loading.delete(key));
  loading.set(key, bot);
  return bot;
}

async function make({ id, settings, published }: StoredCompany): Promise<{ made: Ready; bytes: number }> {
  const { locale, botLevel: level } = settings;
  const [entries, stored] =
    published === null
      ? [
          { value: [], bytes: 0 },
          { value: train([], { locale, level }), bytes: 1 },
        ]
      : await Promise.all([readEntries(id, published), readModel(id, published)]);
  const model = stored.value;
  const made = { model: { ...model, locale, level }, entries: entries.value };
  return { made, bytes: entries.bytes + stored.bytes };
}

async function readModel(id: string, { version, modelParts }: Published): Promise<{ value: Model; bytes: number }> {
  const bytes = await readParts(id, version, 'model', modelParts);
  if (bytes === null) throw new UnreadableModel('Parts of a model are missing');
  try {
    return { value: loadModel(bytes), bytes: bytes.length };
  } catch (error) {
    throw new UnreadableModel('A stored model cannot be read', { cause: error });
  }
}

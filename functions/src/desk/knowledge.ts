import { entryFates as fatesOf } from '../domain/bot/entry-fates.ts';
import type { KnowledgeEntry } from '../domain/bot/knowledge.ts';
import { mayTrain } from '../domain/bot/knowledge-size.ts';
import { suggestPrompt } from '../domain/bot/llm/prompt.ts';
import { suggestionsOf } from '../domain/bot/llm/verdict.ts';
import { partsOf } from '../domain/bot/parts.ts';
import { saveEntries } from '../domain/bot/snapshot.ts';
import { publish as begin } from '../domain/publication.ts';
import { dayOf } from '../domain/day.ts';
import type { Refused } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import { askModel } from '../llm/ask-model.ts';
import { configured } from '../llm/provider.ts';
import { entriesOf } from '../work/bot/entries.ts';
import { countCalls, mayAskToday } from '../work/limits/model-calls.ts';
import { answersIn } from '../store/answers.ts';
import type { StoredCompany } from '../store/refs.ts';
import { CODEC, docOf, publications } from '../store/refs.ts';
import { TOPIC, topicsOf } from '../store/topic-refs.ts';
import type { Unit } from '../store/unit.ts';
import { decide } from '../store/unit.ts';
import { command } from './command.ts';
import { read } from './read.ts';

/** The most parts of one publication: a save holds at most 10 MiB. Answers in some scripts take three bytes a letter, so the limit can be reached. */
const MOST_PARTS = 10;

/** "Опубликовать": stores a copy of the entries and the order to train on them, in one save; a trigger does the training. Refuses `knowledge-too-large`. */
export const publish = command('publish', {
  decide: async ({ caller, company, now }, _input, unit) => {
    // The entries are read after the company. So an entry that is saved meanwhile is at worst published and still shown as a change to publish.
    const [[newest = null], active] = await Promise.all([
      unit.find(publications(company.id).orderBy('version', 'desc').limit(1), CODEC.publication),
      activeEntries(unit, company),
    ]);
    if (!active.ok) return active;
    const parts = partsOf(saveEntries(active.entries));
    if (parts.length > MOST_PARTS) return refuse('knowledge-too-large');
    const begun = begin(
      company,
      newest,
      {
        by: caller.uid,
        entryParts: parts.length,
        entries: active.entries.length,
        day: dayOf(now, company.settings.timeZone),
      },
      now,
    );
    if (!begun.ok) return begun;
    const { version } = begun.publication;
    unit.append(docOf.publication(company.id, version), begun.publication);
    for (const [i, data] of parts.entries())
      unit.append(docOf.part(company.id, version, 'entries', i), { version, data: Buffer.from(data) });
    return { ok: true, tells: { after: { publication: version } }, output: { version } };
  },
});

/** How many of the newest closed chats tell of the bot's answers. Each costs a read, so an admin asks for them by a press. */
const TELLING = 2_000;

export const entryFates = read(
  'entryFates',
  async ({ company }) => ({ ok: true, found: await answersIn(company.id, TELLING) }),
  async (chats) => ({ ok: true, output: { chats: chats.length, fates: Object.fromEntries(fatesOf(chats)) } }),
);

/** All active entries whose topic is in use, if the bot may be trained on them. Refuses as `mayTrain` does. */
async function activeEntries(
  unit: Unit,
  { id, topicsVersion = 0 }: StoredCompany,
): Promise<{ ok: true; entries: readonly KnowledgeEntry[] } | Refused> {
  // Most companies have never retired a topic, and need not read them.
  const topics = topicsVersion === 0 ? [] : await unit.find(topicsOf(id), TOPIC);
  const retired = new Set(topics.flatMap((topic) => (topic.life?.is === 'retired' ? topic.id : [])));
  const { entries, size } = await entriesOf(unit, id, 'active', ({ topicId }) => retired.has(topicId));
  const allowed = mayTrain(size);
  return allowed.ok ? { ok: true, entries } : allowed;
}

/**
 * Suggests further phrasings for one entry as it stands in the form. None of them is in the form or in any saved entry; there may be none at all.
 * Refuses `no-language-model` where none is connected or the company has switched it off, `model-calls-over`, `language-model-failed`.
 */
export const suggestPhrasings = read(
  'suggestPhrasings',
  async ({ company, now }, _entry, unit) => {
    if (company.settings.languageModel === 'off' || configured() === null) return refuse('no-language-model');
    if (!(await mayAskToday(unit, company, now))) return refuse('model-calls-over');
    return { ok: true, found: { company, saved: (await entriesOf(unit, company.id, 'all')).entries } };
  },
  async ({ company, saved }, entry) => {
    const { said, calls } = await askModel(suggestPrompt(entry));
    await decide(async (unit) => {
      await countCalls(unit, company, calls, Date.now());
      return { ok: true };
    });
    const phrasings = said === null ? null : suggestionsOf(said, [entry, ...saved]);
    return phrasings === null ? refuse('language-model-failed') : { ok: true, output: { phrasings } };
  },
);

import { charactersOf } from '../domain/bot/knowledge-size.ts';
import { MOST_PHRASINGS, MOST_PHRASING_CHARACTERS } from '../domain/contract/limits.ts';
import { refuse } from '../domain/refusal.ts';
import type { StoredCompany } from '../store/refs.ts';
import { at } from '../store/refs.ts';
import type { Unit } from '../store/unit.ts';
import { command } from './command.ts';

/** Refuses `unknown-topic`. */
export const saveEntry = command('saveEntry', {
  reads: ({ companyId }, { topicId }) => [at.topic(companyId, topicId)],
  decide: async ({ company, id, thing }, { entryId: _entryId, version: _version, ...fields }, unit) => {
    const topic = await unit.read(at.topic(company.id, fields.topicId));
    const known =
      topic !== null &&
      (fields.subtopicId === null || topic.subtopics.some((subtopic) => subtopic.id === fields.subtopicId));
    if (!known) return refuse('unknown-topic');
    return {
      ok: true,
      becomes: { ...thing, id, ...fields },
      also: () => knowledgeChanged(unit, company),
      output: (version) => ({ entryId: id, version }),
    };
  },
});

export const removeEntry = command('removeEntry', {
  decide: ({ company }, _input, unit) => ({
    ok: true,
    becomes: null,
    also: () => knowledgeChanged(unit, company),
    output: {},
  }),
});

/** Questions become phrasings of an entry and have had their time, in one save. Those that are gone already are passed over. Refuses `too-much`. */
export const addPhrasings = command('addPhrasings', {
  decide: async ({ company, thing: entry }, { questionIds }, unit) => {
    const docs = questionIds.map((id) => at.question(company.id, id));
    const found = (await unit.readAll(docs)).filter((question) => question !== null);
    const phrasings = [...new Set([...entry.phrasings, ...found.map(({ text }) => text)])];
    if (phrasings.length > MOST_PHRASINGS || charactersOf(phrasings) > MOST_PHRASING_CHARACTERS)
      return refuse('too-much');
    if (found.length === 0) return { ok: true, output: {} };
    return {
      ok: true,
      becomes: { ...entry, phrasings },
      tale: { after: { questions: found.length } },
      also: () => {
        for (const question of docs) unit.remove(question);
        knowledgeChanged(unit, company);
      },
      output: {},
    };
  },
});

/** Questions that the bot need not learn, or that have become an entry of their own. */
export const dismissQuestions = command('dismissQuestions', {
  decide: async ({ company }, { questionIds }, unit) => {
    const docs = questionIds.map((id) => at.question(company.id, id));
    const found = (await unit.readAll(docs)).filter((question) => question !== null);
    if (found.length === 0) return { ok: true, output: {} };
    for (const doc of docs) unit.remove(doc);
    return { ok: true, tale: { before: { questions: found.length } }, output: {} };
  },
});

/** What visitors get stays as it was published; the admin sees that there is something to publish. */
function knowledgeChanged(unit: Unit, company: StoredCompany): void {
  unit.put(at.company(company.id), { ...company, knowledgeVersion: company.knowledgeVersion + 1 });
}

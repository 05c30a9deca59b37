import { withFields } from '../domain/bot/entry-fields.ts';
import { withPhrasings } from '../domain/bot/more-phrasings.ts';
import { isTopic } from '../domain/topic.ts';
import { docOf } from '../store/refs.ts';
import { command } from './command.ts';
import { knowledgeChanged } from './knowledge-changed.ts';

/** Refuses `unknown-topic`, `topic-retired`. */
export const saveEntry = command('saveEntry', {
  reads: ({ companyId }, { topicId }) => [docOf.topic(companyId, topicId)],
  decide: async ({ company, id, thing }, { entryId: _entryId, version: _version, ...fields }, unit) => {
    const known = isTopic(await unit.read(docOf.topic(company.id, fields.topicId)), fields.subtopicId, thing);
    if (!known.ok) return known;
    return {
      ok: true,
      becomes: withFields(thing, id, fields),
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

/** Turns questions into phrasings of an entry and removes the questions, in one save. Skips questions that are removed already. Refuses `too-much`. */
export const addPhrasings = command('addPhrasings', {
  decide: async ({ company, thing: entry }, { questionIds }, unit) => {
    const docs = questionIds.map((id) => docOf.question(company.id, id));
    const found = (await unit.readAll(docs)).filter((question) => question !== null);
    const texts = found.map(({ text }) => text);
    const more = withPhrasings(entry, texts);
    if (!more.ok) return more;
    if (found.length === 0) return { ok: true, output: {} };
    return {
      ok: true,
      becomes: more.entry,
      tells: { after: { questions: found.length } },
      also: () => {
        for (const question of docs) unit.remove(question);
        knowledgeChanged(unit, company);
      },
      output: {},
    };
  },
});

/** Removes questions that the bot need not learn, or that have become an entry of their own. */
export const dismissQuestions = command('dismissQuestions', {
  decide: async ({ company }, { questionIds }, unit) => {
    const docs = questionIds.map((id) => docOf.question(company.id, id));
    const found = (await unit.readAll(docs)).filter((question) => question !== null);
    if (found.length === 0) return { ok: true, output: {} };
    for (const doc of docs) unit.remove(doc);
    return { ok: true, tells: { before: { questions: found.length } }, output: {} };
  },
});

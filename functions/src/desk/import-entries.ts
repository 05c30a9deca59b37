import { idFor, takeOver } from '../domain/import/take-over.ts';
import { isTopic } from '../domain/topic.ts';
import { docOf } from '../store/refs.ts';
import { command } from './command.ts';
import { knowledgeChanged } from './knowledge-changed.ts';

/**
 * Takes over some entries of an import. An entry that is to be changed and was removed meanwhile is added. Of entries that are one and the same, the first
 * counts. Refuses `unknown-topic` and `topic-retired`.
 */
export const importEntries = command('importEntries', {
  decide: async ({ company }, { entries }, unit) => {
    const topicIds = [...new Set(entries.map(({ topicId }) => topicId))];
    const topics = await unit.readAll(topicIds.map((id) => docOf.topic(company.id, id)));
    const named = await unit.readAll(
      entries.map(({ entryId, origin }) => docOf.entry(company.id, entryId ?? idFor(origin))),
    );
    const again = await unit.readAll(entries.map(({ origin }) => docOf.entry(company.id, idFor(origin))));
    for (const [i, { topicId, subtopicId }] of entries.entries()) {
      const known = isTopic(topics[topicIds.indexOf(topicId)] ?? null, subtopicId, named[i] ?? again[i] ?? null);
      if (!known.ok) return known;
    }
    const seen = new Set<string>();
    const done = { added: 0, changed: 0, left: 0 };
    for (const [i, { entryId: _, ...taken }] of entries.entries()) {
      const before = named[i] ?? again[i] ?? null;
      const id = before?.id ?? idFor(taken.origin);
      const deed = seen.has(id) ? ({ does: 'leave' } as const) : takeOver(before, id, taken);
      seen.add(id);
      if (deed.does === 'leave') {
        done.left += 1;
        continue;
      }
      done[deed.does === 'add' ? 'added' : 'changed'] += 1;
      unit.put(docOf.entry(company.id, id), deed.entry);
    }
    const { added, changed } = done;
    if (added + changed === 0) return { ok: true, output: done };
    return {
      ok: true,
      tells: { after: { added, changed } },
      also: () => knowledgeChanged(unit, company),
      output: done,
    };
  },
});

import { restoredForms } from '../domain/bot/restore-forms.ts';
import { loadEntries } from '../domain/bot/snapshot.ts';
import { joinParts } from '../domain/bot/parts.ts';
import { dayOf } from '../domain/day.ts';
import { RESTORABLE, republish, restorable } from '../domain/republication.ts';
import { refuse } from '../domain/refusal.ts';
import { same } from '../domain/same.ts';
import { CODEC, docOf, publications } from '../store/refs.ts';
import { copyEntries } from '../work/bot/copy-entries.ts';
import { entriesOf } from '../work/bot/entries.ts';
import { command } from './command.ts';

/** The most characters of entries that one save puts back, so that it stays below what the database takes (10 MiB) beside the copy of the publication. */
const MOST_PUT_BACK = 1_500_000;

/**
 * "Вернуть": publishes the entries of an earlier publication again; with `forms` the forms are put back too, in the same save. Refuses `publication-gone` for one that is
 * not kept any more or that visitors have now, `publishing-now`, and `too-much` where the forms differ by more than one save holds.
 */
export const restore = command('restore', {
  decide: async ({ caller, company, now }, { version, forms }, unit) => {
    const newest = publications(company.id).orderBy('version', 'desc').limit(RESTORABLE);
    const all = await unit.find(newest, CODEC.publication);
    const [last] = all;
    const former = all.find((one) => one.version === version);
    if (last === undefined || former === undefined || !restorable(all, company).includes(version))
      return refuse('publication-gone');
    const knowledgeVersion = forms ? company.knowledgeVersion + 1 : former.knowledgeVersion;
    const day = dayOf(now, company.settings.timeZone);
    const again = republish(
      last,
      { former, knowledgeVersion, by: caller.uid, day, because: { what: 'restored', version } },
      now,
    );
    if (!again.ok) return again;
    const parts = Array.from({ length: former.entryParts }, (_, i) => docOf.part(company.id, version, 'entries', i));
    const stored = (await unit.readAll(parts)).filter((part) => part !== null);
    if (stored.length < parts.length) return refuse('publication-gone');
    if (forms) {
      const published = loadEntries(joinParts(stored.map(({ data }) => data)));
      const current = (await entriesOf(unit, company.id, 'all')).entries;
      const changed = restoredForms(current, published, same);
      if (JSON.stringify(changed).length > MOST_PUT_BACK) return refuse('too-much');
      await unit.readAll(changed.map(({ id }) => docOf.entry(company.id, id)));
      for (const entry of changed) unit.put(docOf.entry(company.id, entry.id), entry);
      unit.put(docOf.company(company.id), { ...company, knowledgeVersion });
    }
    await copyEntries(unit, company.id, version, again.publication);
    const output = { version: again.publication.version };
    return { ok: true, tells: { after: { publication: output.version, restored: version } }, output };
  },
});

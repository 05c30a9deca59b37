import { publish as begin } from '../domain/publication.ts';
import type { KnowledgeEntry } from '../domain/bot/knowledge.ts';
import { mayTrain } from '../domain/bot/knowledge-size.ts';
import { saveEntries } from '../domain/bot/snapshot.ts';
import { partsOf } from '../domain/bot/parts.ts';
import type { Refused } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import { suggestPrompt } from '../domain/bot/llm/prompt.ts';
import { suggestionsOf } from '../domain/bot/llm/verdict.ts';
import { askModel } from '../llm/ask-model.ts';
import { configured } from '../llm/provider.ts';
import { entriesOf } from '../work/bot/entries.ts';
import { CODEC, at, publications } from '../store/refs.ts';
import type { Unit } from '../store/unit.ts';
import { decide } from '../store/unit.ts';
import type { Handler } from './context.ts';
import { withRight } from './context.ts';

/** A save holds 10 MiB at the most, and answers in some scripts take three bytes a letter. */
const MOST_PARTS = 10;

/** "Опубликовать": keeps the entries as they are now, in one save with the wish to train on them; the trigger does the work. Refuses `knowledge-too-large`. */
export const publish: Handler<'publish'> = (caller) =>
  decide(async (unit) => {
    const duty = await withRight(unit, caller, 'edit the company');
    if (!duty.ok) return duty;
    // After the company: an entry that is saved meanwhile is at worst published and still shown as a change.
    const [[newest = null], active] = await Promise.all([
      unit.find(publications(caller.companyId).orderBy('version', 'desc').limit(1), CODEC.publication),
      activeEntries(unit, caller.companyId),
    ]);
    if (!active.ok) return active;
    const parts = partsOf(saveEntries(active.entries));
    if (parts.length > MOST_PARTS) return refuse('knowledge-too-large');
    const begun = begin(duty.company, newest, { by: caller.uid, entryParts: parts.length }, Date.now());
    if (!begun.ok) return begun;
    const { version } = begun.publication;
    unit.append(at.publication(caller.companyId, version), begun.publication);
    for (const [i, data] of parts.entries())
      unit.append(at.part(caller.companyId, version, 'entries', i), { version, data: Buffer.from(data) });
    return { ok: true, output: { version } };
  });

/** All entries that answer, if the bot can be trained on them. */
async function activeEntries(
  unit: Unit,
  companyId: string,
): Promise<{ ok: true; entries: readonly KnowledgeEntry[] } | Refused> {
  const { entries, size } = await entriesOf(unit, companyId, 'active');
  const allowed = mayTrain(size);
  return allowed.ok ? { ok: true, entries } : allowed;
}

/**
 * More phrasings of one entry as the form has it, none that the form or any saved entry has; perhaps none at all. Refuses `no-language-model`
 * where none is connected or the company has switched it off, `language-model-failed`.
 */
export const suggestPhrasings: Handler<'suggestPhrasings'> = async (caller, entry) => {
  const found = await decide(async (unit) => {
    const duty = await withRight(unit, caller, 'edit the company');
    if (!duty.ok) return duty;
    if (duty.company.settings.languageModel === 'off' || configured() === null) return refuse('no-language-model');
    return { ok: true, saved: (await entriesOf(unit, caller.companyId, 'all')).entries };
  });
  if (!found.ok) return found;
  const reply = await askModel(suggestPrompt(entry));
  const phrasings = reply === null ? null : suggestionsOf(reply, [entry, ...found.saved]);
  return phrasings === null ? refuse('language-model-failed') : { ok: true, output: { phrasings } };
};

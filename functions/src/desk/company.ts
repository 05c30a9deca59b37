import type { KnowledgeEntry } from '../domain/bot/knowledge.ts';
import { currentOf, upToDate } from '../domain/form.ts';
import { isCountry } from '../domain/phone.ts';
import { refuse } from '../domain/refusal.ts';
import type { StoredCompany } from '../store/refs.ts';
import { at, knowledge, newId } from '../store/refs.ts';
import { act } from '../work/chat/act.ts';
import type { Unit } from '../store/unit.ts';
import { decide } from '../store/unit.ts';
import type { Handler } from './context.ts';
import { done, withRight } from './context.ts';

export const saveTopic: Handler<'saveTopic'> = (caller, { topicId, version, ...fields }) => {
  const id = topicId ?? newId();
  return decide(async (unit) => {
    const duty = await withRight(unit, caller, 'edit the company');
    if (!duty.ok) return duty;
    const doc = at.topic(caller.companyId, id);
    const before = await unit.read(doc);
    if (topicId !== null && before === null) return refuse('unknown-topic');
    const fresh = before === null ? done : upToDate(currentOf('topic', before), version, fields);
    if (!fresh.ok) return fresh;
    return { ok: true, output: { topicId: id, version: unit.put(doc, { id, ...fields }) } };
  });
};

export const removeTopic: Handler<'removeTopic'> = (caller, { topicId }) =>
  decide(async (unit) => {
    const duty = await withRight(unit, caller, 'edit the company');
    if (!duty.ok) return duty;
    const doc = at.topic(caller.companyId, topicId);
    if ((await unit.read(doc)) === null) return refuse('unknown-topic');
    const used = await knowledge(caller.companyId).where('topicId', '==', topicId).limit(1).get();
    if (!used.empty) return refuse('topic-in-use');
    unit.remove(doc);
    return done;
  });

export const saveEntry: Handler<'saveEntry'> = (caller, { entryId, version, ...fields }) => {
  const id = entryId ?? newId();
  return decide(async (unit) => {
    const duty = await withRight(unit, caller, 'edit the company');
    if (!duty.ok) return duty;
    const topic = await unit.read(at.topic(caller.companyId, fields.topicId));
    const known =
      topic !== null && (fields.subtopicId === null || topic.subtopics.some(({ id }) => id === fields.subtopicId));
    if (!known) return refuse('unknown-topic');
    const doc = at.entry(caller.companyId, id);
    const before = await unit.read(doc);
    if (entryId !== null && before === null) return refuse('unknown-entry');
    const fresh = before === null ? done : upToDate(currentOf('entry', before), version, fields);
    if (!fresh.ok) return fresh;
    const saved = unit.put(doc, { id, ...fields } satisfies KnowledgeEntry);
    knowledgeChanged(unit, duty.company);
    return { ok: true, output: { entryId: id, version: saved } };
  });
};

export const removeEntry: Handler<'removeEntry'> = (caller, { entryId }) =>
  decide(async (unit) => {
    const duty = await withRight(unit, caller, 'edit the company');
    if (!duty.ok) return duty;
    const doc = at.entry(caller.companyId, entryId);
    if ((await unit.read(doc)) === null) return refuse('unknown-entry');
    unit.remove(doc);
    knowledgeChanged(unit, duty.company);
    return done;
  });

export const saveSettings: Handler<'saveSettings'> = async (caller, { name, settings, version }) => {
  if (!isTimeZone(settings.timeZone)) return refuse('time-zone-unknown');
  if (!isCountry(settings.phoneCountry)) return refuse('country-unknown');
  return act(caller.companyId, async (unit) => {
    const duty = await withRight(unit, caller, 'edit the company');
    if (!duty.ok) return duty;
    const fresh = upToDate(currentOf('company', duty.company), version, { name, settings });
    if (!fresh.ok) return fresh;
    return { ok: true, output: { version: unit.saveSettings(duty.company, { ...duty.company, name, settings }) } };
  });
};

/** What visitors get stays as it was published; the admin sees that there is something to publish. */
export function knowledgeChanged(unit: Unit, company: StoredCompany): void {
  unit.put(at.company(company.id), { ...company, knowledgeVersion: company.knowledgeVersion + 1 });
}

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

import { refuse } from '../domain/refusal.ts';
import { same } from '../domain/same.ts';
import { shardOf } from '../domain/sweep/shard.ts';
import type { Subtopic, Topic } from '../domain/topic.ts';
import { MOST_TOPICS } from '../domain/topic.ts';
import { isMerged, restore, retire } from '../domain/topic/life.ts';
import { merge } from '../domain/topic/merge.ts';
import { moved, nextPlace } from '../domain/topic/order.ts';
import { regionHere } from '../params.ts';
import { countOf, lookFor } from '../store/look.ts';
import type { StoredCompany } from '../store/refs.ts';
import { chats, docOf, knowledge } from '../store/refs.ts';
import { putTask } from '../store/tasks.ts';
import { TOPIC, topicsOf } from '../store/topic-refs.ts';
import type { Unit } from '../store/unit.ts';
import { command } from './command.ts';

/** Refuses `too-much`, `unknown-topic` for a merged one, `topic-in-use` and `topic-has-chats` where a subtopic that is used is left out. */
export const saveTopic = command('saveTopic', {
  decide: async ({ company, id, thing }, { title, subtopics }, unit) => {
    if (thing !== null && isMerged(thing)) return refuse('unknown-topic');
    const left = thing?.subtopics.filter((one) => !subtopics.some((other) => other.id === one.id)) ?? [];
    const mayLeave = await Promise.all(left.map((one) => isUnused(company.id, 'subtopicId', one.id)));
    const used = mayLeave.find((unused) => !unused.ok);
    if (used !== undefined) return used;
    const all = thing === null ? await lookFor(topicsOf(company.id), TOPIC) : [];
    if (all.filter((topic) => !isMerged(topic)).length >= MOST_TOPICS) return refuse('too-much', { max: MOST_TOPICS });
    return {
      ok: true,
      becomes: { ...(thing ?? nextPlace(all)), id, title, subtopics },
      also: () => {
        if (!same(retiredOf(thing?.subtopics), retiredOf(subtopics))) topicsChanged(unit, company);
      },
      output: (version) => ({ topicId: id, version }),
    };
  },
});

/** Refuses `topic-in-use`, `topic-has-chats`, and `unknown-topic` for a merged one. */
export const removeTopic = command('removeTopic', {
  decide: async ({ company, id, thing }) => {
    if (isMerged(thing)) return refuse('unknown-topic');
    const unused = await isUnused(company.id, 'topicId', id);
    return unused.ok ? { ok: true, becomes: null, output: {} } : unused;
  },
});

export const moveTopic = command('moveTopic', {
  decide: async ({ company, thing }, { place }, unit) => {
    if (isMerged(thing)) return refuse('unknown-topic');
    const others = moved(await unit.find(topicsOf(company.id), TOPIC), thing.id, place);
    const becomes = others.find(({ id }) => id === thing.id) ?? thing;
    if (others.length === 0) return { ok: true, output: {} };
    const also = () => {
      for (const topic of others) if (topic.id !== thing.id) unit.put(docOf.topic(company.id, topic.id), topic);
    };
    // Told also where the topic keeps its number while the others get their first ones.
    const tells = { before: { place: thing.place ?? null }, after: { place: becomes.place ?? null } };
    return { ok: true, becomes, tells, also, output: {} };
  },
});

/** Refuses `unknown-topic` for a merged one. */
export const retireTopic = command('retireTopic', {
  decide: async ({ company, thing, now }, _input, unit) => {
    const retired = retire(thing, now);
    return retired.ok ? shelved(unit, company, thing, retired.topic) : retired;
  },
});

/** Refuses `unknown-topic` for a merged one. */
export const restoreTopic = command('restoreTopic', {
  decide: async ({ company, thing }, _input, unit) => {
    const restored = restore(thing);
    return restored.ok ? shelved(unit, company, thing, restored.topic) : restored;
  },
});

/** Refuses as the domain's `merge` does. What had the topic follows in the background (work/topics/follow-merges.ts), at once where a worker is to be had. */
export const mergeTopics = command('mergeTopics', {
  reads: ({ companyId }, { intoId }) => [docOf.topic(companyId, intoId)],
  decide: async ({ company, thing, now }, { intoId }, unit) => {
    const into = await unit.read(docOf.topic(company.id, intoId));
    const had = await countOf(chats(company.id).where('topic.topicId', '==', thing.id));
    const merged = merge(thing, into, had, now);
    if (!merged.ok) return merged;
    if (merged.from === thing) return { ok: true, output: {} };
    unit.put(docOf.topic(company.id, intoId), merged.into);
    const told = { before: { title: thing.title }, after: { title: merged.into.title } };
    return { ...(await changesBot(unit, company, merged.from)), tells: told };
  },
  after: ({ companyId }) => putTask(regionHere(), 'sweepShard', { lane: 'figures', shard: shardOf(companyId) }),
});

/** A topic that is retired or restored; nothing where it is so already. */
async function shelved(unit: Unit, company: StoredCompany, was: Topic, is: Topic) {
  if (was === is) return { ok: true as const, output: {} };
  const state = ({ life }: Topic) => ({ state: life === undefined ? 'in-use' : 'retired' });
  return { ...(await changesBot(unit, company, is)), tells: { before: state(was), after: state(is) } };
}

/** A change of what the bot may give: instances read the topics anew, and where entries have the topic there is something to publish. */
async function changesBot(unit: Unit, company: StoredCompany, topic: Topic) {
  const entries = await countOf(knowledge(company.id).where('topicId', '==', topic.id).limit(1));
  return { ok: true as const, becomes: topic, also: () => topicsChanged(unit, company, entries), output: {} };
}

function topicsChanged(unit: Unit, company: StoredCompany, entries = 0): void {
  const { topicsVersion = 0, knowledgeVersion } = company;
  const versions = { topicsVersion: topicsVersion + 1, knowledgeVersion: knowledgeVersion + entries };
  unit.put(docOf.company(company.id), { ...company, ...versions });
}

const retiredOf = (subtopics: readonly Subtopic[] = []) => subtopics.flatMap(({ id, retired }) => (retired ? id : []));

/** Neither an entry nor a chat has the topic or subtopic, so that nothing is left without its name. */
async function isUnused(companyId: string, field: 'topicId' | 'subtopicId', id: string) {
  const [entries, had] = await Promise.all([
    countOf(knowledge(companyId).where(field, '==', id).limit(1)),
    countOf(chats(companyId).where(`topic.${field}`, '==', id).limit(1)),
  ]);
  if (entries > 0) return refuse('topic-in-use');
  return had > 0 ? refuse('topic-has-chats') : { ok: true as const };
}

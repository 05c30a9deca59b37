import { sampleOf } from '../domain/sample/sample.ts';
import { isUntouched } from '../domain/sample/untouched.ts';
import type { Versioned } from '../domain/form.ts';
import { countOf } from '../store/look.ts';
import { CODEC, chats, docOf, knowledge } from '../store/refs.ts';
import type { Doc } from '../store/unit.ts';
import { command } from './command.ts';
import { knowledgeChanged } from './knowledge-changed.ts';

/** Every document of the sample, as this language has it, the entries before the topics that they are about. */
function placesOf(companyId: string, locale: 'ru' | 'en') {
  const { topics, entries, replies } = sampleOf(locale);
  return {
    entries: entries.map((thing) => ({ doc: docOf.entry(companyId, thing.id), thing })),
    topics: topics.map((thing) => ({ doc: docOf.topic(companyId, thing.id), thing })),
    replies: replies.map((thing) => ({ doc: docOf.reply(companyId, null, thing.id), thing })),
  };
}

/** Adds the sample in the company's language. What is there already stays as it is. */
export const addSample = command('addSample', {
  decide: async ({ company }, _input, unit) => {
    const { entries, topics, replies } = placesOf(company.id, company.settings.locale);
    let added = 0;
    const add = async <T extends object>(places: readonly { doc: Doc<T>; thing: T }[]) => {
      const known = await unit.readAll(places.map(({ doc }) => doc));
      places.forEach(({ doc, thing }, i) => {
        if (known[i] !== null) return;
        unit.put(doc, thing);
        added++;
      });
    };
    await add(topics);
    await add(entries);
    await add(replies);
    if (added === 0) return { ok: true, output: { added } };
    knowledgeChanged(unit, company);
    return { ok: true, tells: { after: { sample: added } }, output: { added } };
  },
});

/** Removes what is left of the sample and untouched. Topics that chats or entries of the company's own are about stay. */
export const removeSample = command('removeSample', {
  decide: async ({ company }, _input, unit) => {
    const { entries, topics, replies } = placesOf(company.id, company.settings.locale);
    let [removed, kept] = [0, 0];
    const untouched = async <T extends Versioned>(places: readonly { doc: Doc<T>; thing: T }[]) => {
      const known = await unit.readAll(places.map(({ doc }) => doc));
      return places.filter((_place, i) => {
        const found = known[i];
        if (!found) return false;
        if (isUntouched(found)) return true;
        kept++;
        return false;
      });
    };
    const goes = (docs: readonly Doc<never>[]) => {
      for (const doc of docs) unit.remove(doc);
      removed += docs.length;
    };
    const goneEntries = await untouched(entries);
    const gone = new Set(goneEntries.map(({ thing }) => thing.id));
    const isFree = async (topicId: string) => {
      // One more than the sample has: if any other entry is about the topic, one is found.
      const about = knowledge(company.id)
        .where('topicId', '==', topicId)
        .limit(entries.length + 1);
      const isAnswered = (await unit.find(about, CODEC.entry)).some(({ id }) => !gone.has(id));
      return !isAnswered && (await countOf(chats(company.id).where('topic.topicId', '==', topicId).limit(1))) === 0;
    };
    const freeTopics = [];
    for (const place of await untouched(topics)) {
      if (await isFree(place.thing.id)) freeTopics.push(place);
      else kept++;
    }
    const goneReplies = await untouched(replies);
    goes([...goneEntries, ...freeTopics, ...goneReplies].map(({ doc }) => doc as unknown as Doc<never>));
    if (removed === 0) return { ok: true, output: { removed, kept } };
    knowledgeChanged(unit, company);
    return { ok: true, tells: { before: { sample: removed } }, output: { removed, kept } };
  },
});

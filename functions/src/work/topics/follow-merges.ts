import { changed } from '../../domain/chat/change.ts';
import { followed, isMerged } from '../../domain/topic/life.ts';
import { routeOf } from '../../domain/topic/route.ts';
import { nextMerging } from '../../store/due.ts';
import { attempt } from '../../store/pages.ts';
import { CODEC, chats, docOf, knowledge, questions } from '../../store/refs.ts';
import { TOPIC, mergingOf, topicsOf } from '../../store/topic-refs.ts';
import { unlessBusy } from '../../store/unit.ts';
import { act } from '../chat/act.ts';
import { takeTurns } from '../sweep/round.ts';
import type { Stint } from '../sweep/stint.ts';

/** How many of each kind follow in one save, which also writes the topic and the company. */
const PAGE = 100;

/**
 * Gives what has a merged topic the one that it was merged into: chats, open and closed, entries and questions. The figures of days and what the history is searched by
 * follow by themselves, since they compare each chat with what they hold of it. What is left to do is asked of the database and not remembered, so a run that stops anywhere
 * is gone on with, and two at once do nothing twice.
 */
export const followMerges = (stint: Stint): Promise<void> => takeTurns(nextMerging, stint, followPage);

/** The next page of each merged topic of a company. Gives whether more may be left. */
async function followPage(companyId: string): Promise<boolean> {
  let isLeft = false;
  for (const { id } of (await mergingOf(companyId).select().get()).docs)
    await attempt('not followed', `${companyId}/${id}`, async () => {
      isLeft = (await follow(companyId, id)) || isLeft;
    });
  return isLeft;
}

/** One page of one topic, with how far it has come, in one save. Throws when the database is busy. */
async function follow(companyId: string, topicId: string): Promise<boolean> {
  const outcome = await act(companyId, async (unit) => {
    const place = docOf.topic(companyId, topicId);
    const [company, topic] = await unit.readEach(docOf.company(companyId), place);
    if (company === null || topic === null || !isMerged(topic)) return { ok: true as const, isLeft: false };
    const all = await unit.find(topicsOf(companyId), TOPIC);
    const having = await unit.find(chats(companyId).where('topic.topicId', '==', topicId).limit(PAGE), CODEC.chat);
    const entries = await unit.find(knowledge(companyId).where('topicId', '==', topicId).limit(PAGE), CODEC.entry);
    const asked = await unit.find(questions(companyId).where('topicId', '==', topicId).limit(PAGE), CODEC.question);
    for (const chat of having)
      await unit.saveChat(company, chat, changed({ ...chat, topic: chat.topic && routeOf(all, chat.topic) }));
    for (const entry of entries) unit.put(docOf.entry(companyId, entry.id), routeOf(all, entry));
    for (const question of asked)
      unit.put(docOf.question(companyId, question.id), {
        ...question,
        topicId: routeOf(all, { topicId, subtopicId: null }).topicId,
      });
    if (entries.length > 0)
      unit.put(docOf.company(companyId), { ...company, knowledgeVersion: company.knowledgeVersion + 1 });
    const isLeft = having.length + entries.length + asked.length > 0;
    unit.put(place, followed(topic, having.length, isLeft, Date.now()));
    return { ok: true as const, isLeft };
  });
  unlessBusy(outcome);
  return 'isLeft' in outcome && outcome.isLeft;
}

import './own-project.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { flag, setTopic } from '../../src/desk/about-chat.ts';
import { close, send, take } from '../../src/desk/chat.ts';
import { saveEntry } from '../../src/desk/entries.ts';
import { importReplies } from '../../src/desk/replies.ts';
import { mergeTopics, removeTopic, restoreTopic, retireTopic, saveTopic } from '../../src/desk/topics.ts';
import { MINUTE } from '../../src/domain/time.ts';
import { lookFor, look } from '../../src/store/look.ts';
import { CODEC, docOf, newId, questions, replies, words } from '../../src/store/refs.ts';
import { followMerges } from '../../src/work/topics/follow-merges.ts';
import { sweepWords } from '../../src/work/words/sweep.ts';
import { dyingAt } from './fault.ts';
import { admin, anna, ask, companyId, opens, served, stint, sweep, wrongIn } from './figures-scene.ts';
import { callsPerson } from './scene.ts';
import { must } from './worlds.ts';

let postId: string;
let open: string;
let entryId: string;
const topicOf = async (chatId: string) => (await look(docOf.chat(companyId, chatId)))?.topic;
const byTopic = async () => {
  const report = await ask({ by: 'topic' });
  expect(await wrongIn(report)).toEqual([]);
  return Object.fromEntries(
    report.rows.flatMap(({ of, figures }) =>
      of.by === 'topic' ? [[of.subtopicId ?? of.topicId ?? 'none', figures.chats.value]] : [],
    ),
  );
};

/** "Доставка" with a chat, and "Почта" with a closed chat, an open one, an entry and a question. */
beforeAll(async () => {
  await opens();
  const subtopics = [{ id: 'late', title: 'Опоздала' }];
  const post = { topicId: null, title: 'Почта', subtopics, version: 0 };
  ({ topicId: postId } = must(await saveTopic(admin(), post)));
  await served(4, postId);
  open = await callsPerson(companyId);
  await take(anna(), { chatId: open });
  await setTopic(anna(), { chatId: open, topicId: postId, subtopicId: 'late', version: 0 });
  await flag(anna(), { chatId: open, seq: 1 });
  const entry = { title: 'Срок', phrasings: [], answer: 'Неделя', active: true, topicId: postId, subtopicId: 'late' };
  ({ entryId } = must(await saveEntry(admin(), { ...entry, entryId: null, version: 0 })));
  await sweep();
  await sweepWords(stint());
});

describe('A retired topic', () => {
  it('is given to no other chat, keeps its own, and can be restored', async () => {
    must(await retireTopic(admin(), { topicId: postId }));
    const other = await callsPerson(companyId);
    await take(anna(), { chatId: other });
    const choice = { chatId: other, topicId: postId, subtopicId: null, version: 0 };
    expect(await setTopic(anna(), choice)).toMatchObject({ reason: 'topic-retired' });
    const version = (await look(docOf.chat(companyId, open)))?.formVersion ?? 0;
    expect(await setTopic(anna(), { ...choice, chatId: open, version })).toMatchObject({ ok: true });
    must(await restoreTopic(admin(), { topicId: postId }));
    expect(await setTopic(anna(), choice)).toMatchObject({ ok: true });
  });
});

describe('A topic that chats have', () => {
  it('is not removed, nor is its subtopic: they would lose their name', async () => {
    expect(await removeTopic(admin(), { topicId: 'delivery' })).toMatchObject({ reason: 'topic-has-chats' });
    expect(await saveTopic(admin(), { topicId: postId, title: 'Почта', subtopics: [], version: 0 })).toMatchObject({
      reason: 'topic-in-use',
    });
  });
});

describe('Two topics that are merged', () => {
  it('are one in chats, figures, words, entries and questions, also when the work stopped on the way', async () => {
    expect(await byTopic()).toMatchObject({ delivery: 1, [postId]: 1 });
    const { knowledgeVersion } = (await look(docOf.company(companyId)))!;
    must(await mergeTopics(admin(), { topicId: postId, intoId: 'delivery' }));
    expect(await look(docOf.topic(companyId, postId))).toMatchObject({ life: { stage: 'moving', done: 0, total: 3 } });
    expect(await dyingAt(0, () => followMerges(stint()), 'before-save')).toBe(true);
    await followMerges(stint());
    expect(await look(docOf.topic(companyId, postId))).toMatchObject({
      life: { stage: 'watching', done: 3, total: 3 },
    });
    await sweep();
    await sweepWords(stint());
    expect(await topicOf(open)).toEqual({ topicId: 'delivery', subtopicId: null, by: 'operator' });
    const joined = await byTopic();
    expect(joined).toMatchObject({ delivery: 2 });
    expect(joined).not.toHaveProperty(postId);
    const found = await lookFor(words(companyId).where('topic.topicId', '==', 'delivery'), CODEC.words);
    expect(new Set(found.map(({ chatId }) => chatId)).size).toBe(2);
    expect(await look(docOf.entry(companyId, entryId))).toMatchObject({ topicId: 'delivery', subtopicId: 'late' });
    expect((await look(docOf.company(companyId)))?.knowledgeVersion).toBeGreaterThan(knowledgeVersion);
    const asked = await lookFor(questions(companyId), CODEC.question);
    expect(asked.map(({ topicId }) => topicId)).toEqual(['delivery']);
    expect(await look(docOf.topic(companyId, 'delivery'))).toMatchObject({ subtopics: [{ id: 'late' }] });
  });

  it('stay one when a save that was under way brings the merged topic once more, and are left in peace later', async () => {
    expect(await setTopic(anna(), { chatId: open, topicId: postId, subtopicId: null, version: 0 })).toMatchObject({
      reason: 'unknown-topic',
    });
    await docOf.chat(companyId, open).ref.update({ topic: { topicId: postId, subtopicId: 'late', by: 'operator' } });
    await followMerges(stint());
    expect(await topicOf(open)).toEqual({ topicId: 'delivery', subtopicId: 'late', by: 'operator' });
    const place = docOf.topic(companyId, postId);
    const { life } = (await look(place)) as { life: object };
    await place.ref.update({ 'life.at': new Date(Date.now() - 11 * MINUTE) });
    await followMerges(stint());
    expect(await look(place)).toMatchObject({ life: { ...life, at: expect.any(Number), stage: 'over', done: 4 } });
    expect((await place.ref.get()).get('merging')).toBeUndefined();
  });
});

describe('Ready replies', () => {
  const rows = [
    { title: 'Привет', text: '{client|Друг}, добрый день!', folder: null },
    { title: 'Адрес', text: 'Тверская, 1', folder: 'Магазин' },
  ];
  const replyOf = async (title: string) =>
    (await lookFor(replies(companyId, null), CODEC.reply)).find((reply) => reply.title === title);

  it('come from a file once: a look changes nothing, and a second run adds nothing', async () => {
    const file = { scope: 'shared', rows, replaces: false } as const;
    expect(must(await importReplies(admin(), { ...file, dryRun: true })).verdicts).toEqual(['new', 'new']);
    expect(await replyOf('Адрес')).toBeUndefined();
    expect(must(await importReplies(admin(), { ...file, dryRun: false })).verdicts).toEqual(['new', 'new']);
    expect(must(await importReplies(admin(), { ...file, dryRun: false })).verdicts).toEqual(['same', 'same']);
    expect(await replyOf('Адрес')).toMatchObject({ text: 'Тверская, 1', folder: 'Магазин' });
    const other = { ...file, rows: [{ ...rows[1]!, text: 'Арбат, 2' }], replaces: true, dryRun: false };
    expect(must(await importReplies(admin(), other)).verdicts).toEqual(['differs']);
    expect(await replyOf('Адрес')).toMatchObject({ text: 'Арбат, 2', folder: 'Магазин' });
  });

  it('are counted once for each message that was made from them, and only those that there are', async () => {
    const { id } = (await replyOf('Привет'))!;
    const chatId = await callsPerson(companyId);
    await take(anna(), { chatId });
    const used = [
      { scope: 'shared' as const, id },
      { scope: 'own' as const, id: 'nosuchreply' },
    ];
    const message = { chatId, id: newId(), text: 'Добрый день!', used };
    must(await send(anna(), message));
    must(await send(anna(), message));
    must(await send(anna(), { ...message, id: newId() }));
    await close(anna(), { chatId });
    await sweep();
    await sweep();
    expect(await look(docOf.replyUses(companyId, 'shared'))).toEqual({ [id]: 2 });
    expect(await look(docOf.replyUses(companyId, anna().uid))).toBeNull();
    expect(await look(docOf.chat(companyId, chatId))).not.toHaveProperty('replies');
  });
});

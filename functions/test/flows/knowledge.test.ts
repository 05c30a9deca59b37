import './own-project.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { askedLately } from '../../src/desk/asked-lately.ts';
import { saveEntry } from '../../src/desk/entries.ts';
import { importEntries } from '../../src/desk/import-entries.ts';
import { entryFates } from '../../src/desk/knowledge.ts';
import { restore } from '../../src/desk/restore.ts';
import { idFor } from '../../src/domain/import/take-over.ts';
import { dayOf, daysBefore } from '../../src/domain/day.ts';
import { DAY } from '../../src/domain/time.ts';
import { docOf } from '../../src/store/refs.ts';
import { train } from '../../src/work/bot/train.ts';
import { turnKnowledge, turnOne } from '../../src/work/bot/turn-knowledge.ts';
import { company, fields } from './database.ts';
import { servingShop } from './shop.ts';

const OLD = 'Доставка по городу стоит 300 рублей.';
const NEW = 'Теперь 500 рублей.';
const ASKED = 'сколько стоит доставка букета';

describe('Publications', () => {
  let shop: Awaited<ReturnType<typeof servingShop>>;
  beforeAll(async () => {
    shop = await servingShop();
    await shop.edit(NEW);
    await train(shop.companyId, await shop.begin());
  });
  const entry = (id: string) => fields(docOf.entry(shop.companyId, shop.idOf(id)).ref.path);

  it('tell what clients have asked and what is answered now, for a comparison', async () => {
    await shop.ask();
    const outcome = await askedLately(shop.caller, {});
    expect(outcome).toMatchObject({
      ok: true,
      output: { questions: [{ text: ASKED, locale: 'ru', before: { say: 'answer', text: NEW } }] },
    });
  });

  it('are restored for clients, while the forms keep what is in them as changes to publish', async () => {
    const restored = await restore(shop.caller, { version: 1, forms: false });
    expect(restored).toEqual({ ok: true, output: { version: 3 } });
    expect(await restore(shop.caller, { version: 1, forms: false })).toMatchObject({ reason: 'publishing-now' });
    await train(shop.companyId, 3);
    expect(await shop.ask()).toBe(OLD);
    expect(await entry('courier-price')).toMatchObject({ answer: NEW });
    expect(await shop.publication(3)).toMatchObject({ by: shop.caller.uid, because: { what: 'restored', version: 1 } });
    expect(await fields(`companies/${shop.companyId}`)).not.toMatchObject({
      knowledgeVersion: (await shop.published()).knowledgeVersion,
    });
  });

  it('are restored with the forms, in which what is new is switched off and what was removed is back', async () => {
    const removed = docOf.entry(shop.companyId, shop.idOf('wilted')).ref;
    await removed.delete();
    const topicId = (await entry('courier-price'))!['topicId'];
    const fresh = { title: 'Новая', phrasings: ['новое'], answer: 'да', topicId, subtopicId: null, active: true };
    const added = await saveEntry(shop.caller, { ...fresh, entryId: null, version: 0 });
    if (!added.ok) throw new Error(added.reason);
    expect(await restore(shop.caller, { version: 1, forms: true })).toMatchObject({ ok: true, output: { version: 4 } });
    await train(shop.companyId, 4);
    expect(await entry('courier-price')).toMatchObject({ answer: OLD });
    expect((await removed.get()).exists).toBe(true);
    expect(await fields(docOf.entry(shop.companyId, added.output.entryId).ref.path)).toMatchObject({ active: false });
    const { knowledgeVersion, published } = (await fields(`companies/${shop.companyId}`))!;
    expect(published.knowledgeVersion).toBe(knowledgeVersion);
  });

  it('that are present, unknown or not kept any more are not restored, and nothing changes', async () => {
    const before = await fields(`companies/${shop.companyId}`);
    await docOf.part(shop.companyId, 2, 'entries', 0).ref.delete();
    for (const version of [2, 4, 77])
      expect(await restore(shop.caller, { version, forms: true })).toMatchObject({ reason: 'publication-gone' });
    expect(await fields(`companies/${shop.companyId}`)).toEqual(before);
  });
});

describe('An entry whose time is over', () => {
  it('is not answered from that day on, and the bot is trained without it once, also when two sweeps come', async () => {
    const shop = await servingShop();
    const today = dayOf(Date.now(), 'Europe/Moscow');
    const { entryId, version } = { entryId: shop.idOf('courier-price'), version: 0 };
    const now = (await fields(docOf.entry(shop.companyId, entryId).ref.path))!;
    const form = { title: now['title'], phrasings: now['phrasings'], answer: OLD, topicId: now['topicId'] };
    await saveEntry(shop.caller, { ...form, subtopicId: null, active: true, validUntil: today, entryId, version });
    await train(shop.companyId, await shop.begin());
    expect(await shop.ask()).toBe(OLD);
    const { turnsAt } = await shop.published();
    expect(turnsAt.toMillis()).toBeGreaterThan(Date.now());
    await turnOne(shop.companyId, Date.now());
    expect(await shop.publication(3)).toBeUndefined();
    // The same a day later: the entry that ends yesterday is published already.
    await docOf.publication(shop.companyId, 2).ref.update({ day: daysBefore(today, 1) });
    const part = docOf.part(shop.companyId, 2, 'entries', 0).ref;
    const text = Buffer.from((await part.get()).get('data')).toString();
    await part.update({
      data: Buffer.from(text.replace(`"validUntil":"${today}"`, `"validUntil":"${daysBefore(today, 1)}"`)),
    });
    await company(shop.companyId).update({ 'published.turnsAt': new Date(Date.now() - 1) });
    await Promise.all([turnKnowledge(Date.now() + DAY), turnKnowledge(Date.now() + DAY)]);
    expect(await shop.publication(3)).toMatchObject({ state: 'training', by: 'system', because: { what: 'turned' } });
    await train(shop.companyId, 3);
    expect(await shop.ask()).not.toBe(OLD);
    expect((await shop.published())['turnsAt']).toBeUndefined();
    expect(await shop.publication(4)).toBeUndefined();
  });
});

describe('An import', () => {
  it('adds each entry once, whoever imports at the same moment, and follows its source the next time', async () => {
    const shop = await servingShop();
    const { topicId } = (await fields(docOf.entry(shop.companyId, shop.idOf('wilted')).ref.path))!;
    const taken = (answer: string) => ({
      origin: 'csv:ленты',
      whole: false,
      entryId: null,
      title: 'Ленты',
      phrasings: ['есть ли ленты'],
      answer,
      topicId,
      subtopicId: null,
      active: true,
      validFrom: null,
      validUntil: null,
      translations: {},
    });
    const again = (answer: string) => importEntries(shop.caller, { entries: [taken(answer)] });
    const both = await Promise.all([again('Есть'), again('Есть')]);
    expect(both.map((one) => one.ok && one.output.added).toSorted()).toEqual([0, 1]);
    expect(await again('Есть')).toEqual({ ok: true, output: { added: 0, changed: 0, left: 1 } });
    expect(await again('Кончились')).toEqual({ ok: true, output: { added: 0, changed: 1, left: 0 } });
    const { ref } = docOf.entry(shop.companyId, idFor('csv:ленты'));
    expect(await fields(ref.path)).toMatchObject({ answer: 'Кончились', origin: { id: 'csv:ленты' } });
    const before = await fields(`companies/${shop.companyId}`);
    const unknown = { ...taken('x'), topicId: 'nosuchtopic' };
    expect(await importEntries(shop.caller, { entries: [unknown] })).toMatchObject({ reason: 'unknown-topic' });
    expect(await fields(`companies/${shop.companyId}`)).toEqual(before);
  });
});

describe('The answers of the bot', () => {
  it('are told by what became of the chats that they were given in', async () => {
    const shop = await servingShop();
    const { chatId } = await shop.hears(ASKED);
    const entryId = shop.idOf('courier-price');
    expect(await fields(docOf.chat(shop.companyId, chatId).ref.path)).toMatchObject({ told: [entryId] });
    await docOf.chat(shop.companyId, chatId).ref.update({
      state: 'closed',
      closedAt: new Date(),
      handedOffAt: null,
      metrics: { bot: 'confirmed' },
    });
    expect(await entryFates(shop.caller, {})).toEqual({
      ok: true,
      output: { chats: 1, fates: { [entryId]: { answered: 1, helped: 1, failed: 0 } } },
    });
  });
});

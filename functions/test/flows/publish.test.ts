import './own-project.ts';
import { describe, expect, it } from 'vitest';
import { renewBotOf } from '../../src/work/bot/renew-bot.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { docOf } from '../../src/store/refs.ts';
import { letBotAnswer } from './bot-turn.ts';
import { setFault } from '../../src/store/fault.ts';
import { train } from '../../src/work/bot/train.ts';
import { company, db, fields } from './database.ts';
import { dyingAt } from './fault.ts';
import { flowerShop, servingShop } from './shop.ts';
import { chatOf, messagesOf } from './story.ts';

const OLD = 'Доставка по городу стоит 300 рублей.';
const NEW = 'Теперь 500 рублей.';

describe('Опубликовать', () => {
  it('makes the knowledge available: before it the bot knows nothing', async () => {
    const shop = await flowerShop();
    expect(await shop.ask()).toBe(DEFAULT_SETTINGS.ru.handOffText);
    const version = await shop.begin();
    expect(await shop.ask()).toBe(DEFAULT_SETTINGS.ru.handOffText);
    await train(shop.companyId, version);
    expect(await shop.ask()).toBe(OLD);
    expect(await shop.publication(version)).toMatchObject({ state: 'published', version: 1 });
  });

  it('shows visitors the former answer until training has ended, and never an edit that is not published', async () => {
    const shop = await servingShop();
    await shop.edit(NEW);
    expect(await shop.ask()).toBe(OLD);
    const version = await shop.begin();
    expect(await shop.ask()).toBe(OLD);
    await train(shop.companyId, version);
    expect(await shop.ask()).toBe(NEW);
  });

  it('whose entries cannot be read hands over to people and says why, and the next message tries again', async () => {
    const shop = await servingShop();
    const published = await shop.published();
    const { ref } = docOf.part(shop.companyId, published.version, 'entries', 0);
    const kept = (await ref.get()).data()!;
    await ref.delete();
    const { chatId, text } = await shop.hears('сколько стоит доставка букета');
    expect(text).toBe(DEFAULT_SETTINGS.ru.handOffText);
    expect(await chatOf(shop.companyId, chatId)).toMatchObject({ state: 'queued', reason: 'bot-failed' });
    await ref.create(kept);
    expect(await shop.ask()).toBe(OLD);
  });

  it('publishes the entries as they were when it was pressed, not edits made during training', async () => {
    const shop = await servingShop();
    await shop.edit(NEW);
    const version = await shop.begin();
    await shop.edit('Недописанный отв');
    await train(shop.companyId, version);
    expect(await shop.ask()).toBe(NEW);
    const { knowledgeVersion, published } = (await fields(`companies/${shop.companyId}`))!;
    expect(published.knowledgeVersion).toBe(knowledgeVersion - 1);
  });

  it('is refused while one is under way and when nothing has changed', async () => {
    const shop = await flowerShop();
    const version = await shop.begin();
    expect(await shop.publish()).toMatchObject({ ok: false, reason: 'publishing-now' });
    await train(shop.companyId, version);
    expect(await shop.publish()).toMatchObject({ ok: false, reason: 'nothing-to-publish' });
  });

  it('begins once when several admins press it at the same moment', async () => {
    const shop = await flowerShop();
    const outcomes = await shop.publishTogether();
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.reason]))).toEqual([
      'publishing-now',
      'publishing-now',
    ]);
  });

  it.each(['before-train', 'before-save'] as const)(
    'that dies %s leaves the former, and ends when run again',
    async (step) => {
      const shop = await servingShop();
      await shop.edit(NEW);
      const version = await shop.begin();
      expect(await dyingAt(0, () => train(shop.companyId, version), step)).toBe(true);
      expect(await shop.ask()).toBe(OLD);
      expect(await shop.publication(version)).toMatchObject({ state: 'training' });
      await train(shop.companyId, version);
      expect(await shop.ask()).toBe(NEW);
    },
  );

  it('whose company is removed during the training leaves nothing behind, also when it is run again', async () => {
    const shop = await flowerShop();
    const version = await shop.begin();
    setFault(async (step) => {
      if (step === 'after-train') await db.recursiveDelete(company(shop.companyId));
    });
    try {
      await train(shop.companyId, version);
    } finally {
      setFault(null);
    }
    expect(await company(shop.companyId).listCollections()).toEqual([]);
    // The documents that a training leaves when it dies before its end.
    await docOf.part(shop.companyId, version, 'model', 0).ref.set({ version, data: Buffer.from('model') });
    await train(shop.companyId, version);
    expect(await company(shop.companyId).listCollections()).toEqual([]);
  });

  it('that fails says so and keeps the former knowledge; the next one works', async () => {
    const shop = await servingShop();
    await shop.edit(NEW);
    const version = await shop.begin();
    await docOf.part(shop.companyId, version, 'entries', 0).ref.delete();
    await train(shop.companyId, version);
    expect(await shop.publication(version)).toMatchObject({ state: 'failed', why: 'broken' });
    expect(await shop.ask()).toBe(OLD);
    expect(await shop.published()).toMatchObject({ version: version - 1 });
    await train(shop.companyId, await shop.begin());
    expect(await shop.ask()).toBe(NEW);
  });

  it('that runs twice, even at the same time, ends once, and models older than the former one are removed', async () => {
    const shop = await servingShop();
    for (const answer of [NEW, OLD, NEW]) {
      await shop.edit(answer);
      const version = await shop.begin();
      await Promise.all([train(shop.companyId, version), train(shop.companyId, version)]);
      await train(shop.companyId, version);
      expect(await shop.ask()).toBe(answer);
    }
    expect(await shop.published()).toMatchObject({ version: 4 });
    // The entries of all of them stay, so that they can be restored.
    expect(await shop.versionsKept('model')).toEqual([3, 4]);
    expect(await shop.versionsKept('entries')).toEqual([1, 2, 3, 4]);
  });

  it('whose stored model an updated product cannot read is trained anew outside of the visitor’s request, and then answers the waiting visitor', async () => {
    const { shop, ref, stored, former } = await unreadable();
    const { chatId, text } = await shop.hears('сколько стоит доставка букета');
    // The visitor's own request has neither trained nor handed over: their question is still the last message.
    expect(text).toBe('сколько стоит доставка букета');
    expect(await chatOf(shop.companyId, chatId)).toMatchObject({ state: 'bot' });
    expect((await ref.get()).data()).not.toEqual(stored);
    const second = await shop.hears('сколько стоит доставка букета');
    await renewBotOf(shop.companyId, 1);
    for (const chat of [chatId, second.chatId])
      expect((await messagesOf(shop.companyId, chat)).at(-1)).toMatchObject({ from: 'bot', text: OLD });
    expect((await ref.get()).data()).toEqual(stored);
    expect(await shop.published()).toEqual({ ...former, modelParts: 1 });
    expect(await shop.publication(1)).toMatchObject({ state: 'published', modelParts: 1, renewal: null });
    expect(await shop.ask()).toBe(OLD);
  });

  it.each(['before-train', 'before-save'] as const)(
    'that dies %s while it is trained anew is run again',
    async (step) => {
      const { shop } = await unreadable();
      const { chatId } = await shop.hears('сколько стоит доставка букета');
      expect(await dyingAt(0, () => renewBotOf(shop.companyId, 1), step)).toBe(true);
      await renewBotOf(shop.companyId, 1);
      await renewBotOf(shop.companyId, 1);
      const bots = (await messagesOf(shop.companyId, chatId)).filter(({ from }) => from === 'bot');
      expect(bots.map(({ text }) => text)).toEqual([OLD]);
    },
  );

  it('that cannot be trained anew calls a person for the waiting visitor', async () => {
    const { shop } = await unreadable();
    const { chatId } = await shop.hears('сколько стоит доставка букета');
    // The trigger is not run again, so the sweep of the next minute has to find the chat.
    await docOf.publication(shop.companyId, 1).ref.update({ 'renewal.since': new Date(Date.now() - 2 * 60_000) });
    await letBotAnswer(shop.companyId, chatId);
    expect(await chatOf(shop.companyId, chatId)).toMatchObject({ state: 'queued', reason: 'bot-failed' });
  });

  it('of newer knowledge is not undone by a process that trains the former anew', async () => {
    const { shop } = await unreadable();
    await shop.hears('сколько стоит доставка букета');
    await shop.edit(NEW);
    await train(shop.companyId, await shop.begin());
    const kept = await fields(`companies/${shop.companyId}`);
    await renewBotOf(shop.companyId, 1);
    expect(await fields(`companies/${shop.companyId}`)).toEqual(kept);
    expect(await shop.ask()).toBe(NEW);
  });
});

/** A published shop whose model was stored in the format of another version of the product. */
async function unreadable() {
  const shop = await servingShop();
  const { ref } = docOf.part(shop.companyId, 1, 'model', 0);
  const stored = (await ref.get()).data()!;
  const former = { ...(await shop.published()), modelParts: 2 };
  await ref.update({ data: Buffer.from([4, 0, 0, 0, 0x6e, 0x75, 0x6c, 0x6c]) });
  await docOf.company(shop.companyId).ref.update({ published: former });
  return { shop, ref, stored, former };
}

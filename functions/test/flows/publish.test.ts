import './own-project.ts';
import { describe, expect, it } from 'vitest';
import { saveEntry, saveTopic } from '../../src/desk/company.ts';
import { publish } from '../../src/desk/knowledge.ts';
import { newOperator } from '../../src/domain/team.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { letBotAnswer } from '../../src/store/converse.ts';
import { at, newId } from '../../src/store/refs.ts';
import { addStaff } from '../../src/store/staff.ts';
import { teach } from '../../src/store/teach.ts';
import { decide } from '../../src/store/unit.ts';
import { FLOWER_SHOP } from '../unit/bot/flower-shop.ts';
import { company, fields } from './database.ts';
import { dyingAt } from './fault.ts';
import { messagesOf, unanswered } from './story.ts';

const OLD = 'Доставка по городу стоит 300 рублей.';
const NEW = 'Теперь 500 рублей.';

/** A flower shop whose knowledge is written and not yet published; no function watches its documents. */
async function flowerShop() {
  const [companyId, uid] = [newId(), newId()];
  const now = Date.now();
  await decide(async (unit) => {
    const settings = DEFAULT_SETTINGS.ru;
    const fresh = { knowledgeVersion: 0, published: null, teamVersion: 0, createdAt: now };
    unit.create(at.company(companyId), { id: companyId, name: 'Ромашка', settings, ...fresh });
    const admin = newOperator({ id: uid, firstName: 'Анна', role: 'admin', maxChats: 5, shiftId: newId() }, now);
    addStaff(unit, companyId, admin, { lastName: 'Иванова', email: 'anna@example.com' });
    return { ok: true };
  });
  const caller = { uid, companyId, locale: 'ru' } as const;
  const topic = await saveTopic(caller, { topicId: null, title: 'Доставка', subtopics: [] });
  if (!topic.ok) throw new Error(topic.reason);
  const ids = new Map<string, string>();
  const write = async (id: string, answer?: string) => {
    const { title, phrasings, active, ...entry } = FLOWER_SHOP.find((known) => known.id === id)!;
    const saved = await saveEntry(caller, {
      title,
      active,
      phrasings: [...phrasings],
      answer: answer ?? entry.answer,
      ...topic.output,
      subtopicId: null,
      entryId: ids.get(id) ?? null,
    });
    if (!saved.ok) throw new Error(saved.reason);
    ids.set(id, saved.output.entryId);
  };
  for (const { id } of FLOWER_SHOP) await write(id);
  return {
    companyId,
    /** Changes the answer in the form. */
    edit: (answer: string) => write('courier-price', answer),
    publish: () => publish(caller, {}),
    /** "Опубликовать", without the training. */
    begin: async () => {
      const begun = await publish(caller, {});
      if (!begun.ok) throw new Error(begun.reason);
      return begun.output.version;
    },
    /** What a visitor hears who asks what the delivery costs. */
    ask: async () => {
      const { chatId } = await unanswered(companyId, 'сколько стоит доставка букета');
      await letBotAnswer(companyId, chatId);
      return (await messagesOf(companyId, chatId)).at(-1)!.text;
    },
    publication: (version: number) => fields(at.publication(companyId, version).ref.path),
    published: async () => (await fields(`companies/${companyId}`))!['published'],
    versionsKept: async () => {
      const found = await company(companyId).collection('parts').get();
      return [...new Set(found.docs.map((doc) => doc.get('version') as number))].toSorted((a, b) => a - b);
    },
  };
}

/** The same, published. */
async function servingShop() {
  const shop = await flowerShop();
  await teach(shop.companyId, await shop.begin());
  return shop;
}

describe('Опубликовать', () => {
  it('is what visitors wait for: before it the bot knows nothing', async () => {
    const shop = await flowerShop();
    expect(await shop.ask()).toBe(DEFAULT_SETTINGS.ru.handOffText);
    const version = await shop.begin();
    expect(await shop.ask()).toBe(DEFAULT_SETTINGS.ru.handOffText);
    await teach(shop.companyId, version);
    expect(await shop.ask()).toBe(OLD);
    expect(await shop.publication(version)).toMatchObject({ state: 'published', version: 1 });
  });

  it('shows visitors nothing of what is only edited, and the former answer until training has ended', async () => {
    const shop = await servingShop();
    await shop.edit(NEW);
    expect(await shop.ask()).toBe(OLD);
    const version = await shop.begin();
    expect(await shop.ask()).toBe(OLD);
    await teach(shop.companyId, version);
    expect(await shop.ask()).toBe(NEW);
  });

  it('publishes what was there when it was pressed, not what is edited during training', async () => {
    const shop = await servingShop();
    await shop.edit(NEW);
    const version = await shop.begin();
    await shop.edit('Недописанный отв');
    await teach(shop.companyId, version);
    expect(await shop.ask()).toBe(NEW);
    const { knowledgeVersion, published } = (await fields(`companies/${shop.companyId}`))!;
    expect(published.knowledgeVersion).toBe(knowledgeVersion - 1);
  });

  it('is refused while one is under way and when nothing has changed', async () => {
    const shop = await flowerShop();
    const version = await shop.begin();
    expect(await shop.publish()).toMatchObject({ ok: false, reason: 'publishing-now' });
    await teach(shop.companyId, version);
    expect(await shop.publish()).toMatchObject({ ok: false, reason: 'nothing-to-publish' });
  });

  it('begins once when two admins press it at the same moment', async () => {
    const shop = await flowerShop();
    const outcomes = await Promise.all([shop.publish(), shop.publish(), shop.publish()]);
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
      expect(await dyingAt(0, () => teach(shop.companyId, version), step)).toBe(true);
      expect(await shop.ask()).toBe(OLD);
      expect(await shop.publication(version)).toMatchObject({ state: 'training' });
      await teach(shop.companyId, version);
      expect(await shop.ask()).toBe(NEW);
    },
  );

  it('that fails says so and leaves the former; the next one works', async () => {
    const shop = await servingShop();
    await shop.edit(NEW);
    const version = await shop.begin();
    await at.part(shop.companyId, version, 'entries', 0).ref.delete();
    await teach(shop.companyId, version);
    expect(await shop.publication(version)).toMatchObject({ state: 'failed', why: 'broken' });
    expect(await shop.ask()).toBe(OLD);
    expect(await shop.published()).toMatchObject({ version: version - 1 });
    await teach(shop.companyId, await shop.begin());
    expect(await shop.ask()).toBe(NEW);
  });

  it('that runs twice or beside itself ends once, and what is older than the former is removed', async () => {
    const shop = await servingShop();
    for (const answer of [NEW, OLD, NEW]) {
      await shop.edit(answer);
      const version = await shop.begin();
      await Promise.all([teach(shop.companyId, version), teach(shop.companyId, version)]);
      await teach(shop.companyId, version);
      expect(await shop.ask()).toBe(answer);
    }
    expect(await shop.published()).toMatchObject({ version: 4 });
    expect(await shop.versionsKept()).toEqual([3, 4]);
  });

  it('keeps answering when the product was updated and the stored model can no longer be read', async () => {
    const shop = await servingShop();
    await at
      .part(shop.companyId, 1, 'model', 0)
      .ref.update({ data: Buffer.from([4, 0, 0, 0, 0x6e, 0x75, 0x6c, 0x6c]) });
    expect(await shop.ask()).toBe(OLD);
  });
});

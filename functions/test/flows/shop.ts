import { saveEntry } from '../../src/desk/entries.ts';
import { publish } from '../../src/desk/knowledge.ts';
import { saveTopic } from '../../src/desk/topics.ts';
import type { CompanySettings } from '../../src/domain/settings.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { newOperator } from '../../src/domain/team.ts';
import { letBotAnswer } from './bot-turn.ts';
import { docOf, newId } from '../../src/store/refs.ts';
import { addStaff } from '../../src/work/account/staff.ts';
import { train } from '../../src/work/bot/train.ts';
import { decide } from '../../src/store/unit.ts';
import { FLOWER_SHOP } from '../unit/bot/flower-shop.ts';
import { company, fields } from './database.ts';
import { messagesOf, unanswered } from './story.ts';

/** A phrasing of two entries, so that the bot asks which is meant: the time first, then the price. */
export const UNCLEAR = 'расскажите про курьера';
const SHARED = ['courier-price', 'courier-time'];

/** A flower shop whose knowledge is written and not yet published; no function watches its documents. */
export async function flowerShop(change: Partial<CompanySettings> = {}) {
  const [companyId, uid] = [newId(), newId()];
  const others = [newId(), newId()];
  const now = Date.now();
  await decide(async (unit) => {
    const settings = { ...DEFAULT_SETTINGS.ru, ...change };
    const fresh = { knowledgeVersion: 0, published: null, teamVersion: 0, createdAt: now };
    unit.create(docOf.company(companyId), { id: companyId, name: 'Ромашка', settings, ...fresh });
    for (const [i, id] of [uid, ...others].entries()) {
      const admin = newOperator({ id, firstName: 'Анна', role: 'admin', maxChats: 5, shiftId: newId() }, now);
      addStaff(unit, companyId, admin, { lastName: 'Иванова', email: `anna-${i}@example.com` });
    }
    return { ok: true };
  });
  const caller = { uid, companyId, locale: 'ru', from: null } as const;
  const topic = await saveTopic(caller, { topicId: null, title: 'Доставка', subtopics: [], version: 0 });
  if (!topic.ok) throw new Error(topic.reason);
  const written = new Map<string, { entryId: string; version: number }>();
  const write = async (id: string, answer?: string) => {
    const { title, phrasings, active, ...entry } = FLOWER_SHOP.find((known) => known.id === id)!;
    const saved = await saveEntry(caller, {
      title,
      active,
      phrasings: SHARED.includes(id) ? [...phrasings, UNCLEAR] : [...phrasings],
      answer: answer ?? entry.answer,
      topicId: topic.output.topicId,
      subtopicId: null,
      ...(written.get(id) ?? { entryId: null, version: 0 }),
    });
    if (!saved.ok) throw new Error(saved.reason);
    written.set(id, saved.output);
  };
  for (const { id } of FLOWER_SHOP) await write(id);
  return {
    companyId,
    /** Changes the answer in the form. */
    edit: (answer: string) => write('courier-price', answer),
    publish: () => publish(caller, {}),
    /** All three admins press "Опубликовать" at the same moment. */
    publishTogether: () => Promise.all([uid, ...others].map((admin) => publish({ ...caller, uid: admin }, {}))),
    /** "Опубликовать", without the training. */
    begin: async () => {
      const begun = await publish(caller, {});
      if (!begun.ok) throw new Error(begun.reason);
      return begun.output.version;
    },
    /** The bot's answer to a visitor who asks what the delivery costs. */
    ask: async (text = 'сколько стоит доставка букета') => (await hears(companyId, text)).text,
    /** The bot's whole answer to this message. */
    hears: (text: string) => hears(companyId, text),
    caller,
    idOf: (id: string) => written.get(id)!.entryId,
    publication: (version: number) => fields(docOf.publication(companyId, version).ref.path),
    published: async () => (await fields(`companies/${companyId}`))!['published'],
    versionsKept: async (kind: 'model' | 'entries') => {
      const found = (await company(companyId).collection('parts').get()).docs.filter(({ id }) => id.includes(kind));
      return [...new Set(found.map((doc) => doc.get('version') as number))].toSorted((a, b) => a - b);
    },
  };
}

async function hears(companyId: string, text: string) {
  const { chatId } = await unanswered(companyId, text);
  await letBotAnswer(companyId, chatId);
  return { ...(await messagesOf(companyId, chatId)).at(-1)!, chatId };
}

/** The shop with its knowledge published. */
export async function servingShop(change: Partial<CompanySettings> = {}) {
  const shop = await flowerShop(change);
  await train(shop.companyId, await shop.begin());
  return shop;
}

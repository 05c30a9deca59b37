import './own-project.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { invite, resendInvite } from '../../src/desk/invites.ts';
import { suggestPhrasings } from '../../src/desk/knowledge.ts';
import { usage } from '../../src/desk/usage.ts';
import type { CompanySettings } from '../../src/domain/settings.ts';
import { boundsOf, dayOf } from '../../src/domain/day.ts';
import { DAY } from '../../src/domain/time.ts';
import { setWriter } from '../../src/log/tell.ts';
import { MAIL } from '../../src/mail/outbox.ts';
import { look } from '../../src/store/look.ts';
import { docOf, newId } from '../../src/store/refs.ts';
import { spendLetter } from '../../src/work/limits/letters.ts';
import { identify } from '../../src/visitor/identify.ts';
import { write } from '../../src/work/chat/write.ts';
import { deliver } from '../../src/work/outbox/deliver.ts';
import { decide } from '../../src/store/unit.ts';
import { db, everything, fields } from './database.ts';
import { startOpenAi } from './openai.ts';
import { callerOf, founded, says } from './scene.ts';
import { UNCLEAR, servingShop } from './shop.ts';
import { chatOf, messagesOf } from './story.ts';

process.env['PUBLIC_URL'] = 'https://rtno.example';

const NAMES = ['CHATS', 'MODEL_CALLS', 'LETTERS', 'STORAGE_MB'].flatMap((name) => [
  `${name}_PER_DAY`,
  `COMPANY_${name}_PER_DAY`,
]);
afterEach(() => {
  for (const name of NAMES) delete process.env[name];
});
const limit = (name: string, most: number) => (process.env[`${name}_PER_DAY`] = String(most));

const MOSCOW = 'Europe/Moscow';
const today = (zone = MOSCOW) => dayOf(Date.now(), zone);
const used = async (companyId: string, day = today()) => fields(docOf.usage(companyId, day).ref.path);
const told = async (companyId: string) => (await look(docOf.company(companyId)))!.told;
const newcomer = (companyId: string) => says(companyId, newId(), newId());
const admin = (companyId: string) => callerOf(companyId, `admin-${companyId}`);

describe('New chats', () => {
  it('are counted in the save that begins them, and admins are told at 80 and at 100 %', async () => {
    limit('COMPANY_CHATS', 5);
    const companyId = await founded(0);
    for (let i = 0; i < 3; i++) expect(await newcomer(companyId)).toMatchObject({ ok: true });
    expect(await told(companyId)).toBeUndefined();
    await newcomer(companyId);
    expect(await told(companyId)).toEqual({ company: { day: today(), levels: { chats: 80 } } });
    await newcomer(companyId);
    expect(await told(companyId)).toEqual({ company: { day: today(), levels: { chats: 100 } } });
    expect(await used(companyId)).toMatchObject({ chats: 5, storage: 5 });
    expect(await usage(admin(companyId), {})).toMatchObject({
      ok: true,
      output: { budgets: expect.arrayContaining([{ budget: 'chats', used: 5, limit: 5 }]) },
    });
  });

  it('are refused beyond, and that changes nothing; open chats and whom a person has answered before go on', async () => {
    limit('COMPANY_CHATS', 2);
    const companyId = await founded(0);
    const first = await newcomer(companyId);
    if (!first.ok) throw new Error(first.reason);
    const { visitor } = first;
    await newcomer(companyId);
    const before = await everything(companyId);
    const refused = await newcomer(companyId);
    expect(refused).toEqual({ ok: false, reason: 'chats-over' });
    expect(await everything(companyId)).toEqual(before);
    expect(await says(companyId, visitor.id, newId())).toMatchObject({ ok: true, sent: { chatId: first.sent.chatId } });

    const known = newId();
    const { id: _, ...like } = (await look(docOf.visitor(companyId, visitor.id)))!;
    const { ref, codec } = docOf.visitor(companyId, known);
    const served = { openChatId: null, lastChatId: null, served: true, createdAt: Date.now() - 2 * DAY };
    await ref.set(codec.write({ ...like, id: known, tokenHash: known, ...served }));
    expect(await says(companyId, known, newId())).toMatchObject({ ok: true, isNew: true });
    expect(await used(companyId)).toMatchObject({ chats: 3 });
  });

  it('that begin at the same moment are all counted, and overrun the limit by no more than those', async () => {
    limit('COMPANY_CHATS', 5);
    const companyId = await founded(0);
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => newcomer(companyId)));
    const begun = outcomes.filter(({ ok }) => ok).length;
    expect(begun).toBeGreaterThanOrEqual(5);
    expect(await used(companyId)).toMatchObject({ chats: begun, storage: begun });
    // None of them has seen the others, so it may be a refusal that tells.
    expect(await newcomer(companyId)).toMatchObject({ reason: 'chats-over' });
    expect(await told(companyId)).toEqual({ company: { day: today(), levels: { chats: 100 } } });
  });

  it('are of the company’s own day: yesterday’s say nothing', async () => {
    limit('COMPANY_CHATS', 2);
    const zones = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'];
    // These two never have the same day.
    expect(today(zones[0])).not.toBe(today(zones[1]));
    for (const [timeZone, other] of [zones, zones.toReversed()] as [string, string][]) {
      const companyId = await founded(0, { timeZone } satisfies Partial<CompanySettings>);
      await docOf.usage(companyId, today(other)).ref.set({ chats: 2 });
      expect(await newcomer(companyId)).toMatchObject({ ok: true });
      expect(await used(companyId, today(timeZone))).toMatchObject({ chats: 1 });
    }
  });

  it('are refused when the storage of a day is used up, which long conversations begin by blocks', async () => {
    limit('COMPANY_STORAGE_MB', 1);
    const companyId = await founded(0);
    const first = await newcomer(companyId);
    if (!first.ok) throw new Error(first.reason);
    const credentials = { visitorId: first.visitor.id, tokenHash: first.visitor.id };
    const who = identify({ companyId, credentials, network: 'here' }, null);
    for (let i = 0; i < 9; i++)
      await write(companyId, who, { id: newId(), text: 'я'.repeat(3_000), choice: null, wantsPerson: false });
    expect((await chatOf(companyId, first.sent.chatId)).bytes).toBeGreaterThan(64 * 1024);
    expect(await used(companyId)).toMatchObject({ chats: 1, storage: 2 });
    await docOf.usage(companyId, today()).ref.set({ storage: 16 }, { merge: true });
    expect(await newcomer(companyId)).toMatchObject({ reason: 'chats-over' });
  });

  it('are counted for the whole service too, whose end a company’s admins are told', async () => {
    limit('CHATS', 3);
    const lines: object[] = [];
    setWriter((line) => lines.push(line));
    const [one, other] = [await founded(0), await founded(0)];
    for (const companyId of [one, other, one]) expect(await newcomer(companyId)).toMatchObject({ ok: true });
    expect(await newcomer(other)).toMatchObject({ reason: 'chats-over' });
    expect(await told(other)).toEqual({ service: { day: today('UTC'), levels: { chats: 100 } } });
    expect(await told(one)).toBeUndefined();
    expect(lines).toEqual([expect.objectContaining({ event: 'budget used up', what: 'chats' })]);
    const shards = await db.collection('usage').get();
    expect(shards.docs.reduce((sum, doc) => sum + (doc.get('chats') ?? 0), 0)).toBe(3);
  });
});

describe('Letters', () => {
  const asked = (companyId: string, email: string) => invite(admin(companyId), { email, role: 'operator' });
  const letterTo = async (email: string) => (await db.collection('mail').where('to', '==', email).get()).docs[0]!;

  it('wait for tomorrow when those of today are used up, and leave then', async () => {
    limit('COMPANY_LETTERS', 1);
    const companyId = await founded(0);
    expect(await asked(companyId, 'a@example.com')).toMatchObject({ ok: true });
    expect(await told(companyId)).toEqual({ company: { day: today(), levels: { letters: 100 } } });
    const second = await asked(companyId, 'b@example.com');
    if (!second.ok) throw new Error(second.reason);
    const waiting = await letterTo('b@example.com');
    const tomorrow = boundsOf(today(), MOSCOW).to;
    expect(waiting.get('dueAt').toMillis()).toBe(tomorrow);
    await deliver(MAIL, waiting.id);
    expect((await waiting.ref.get()).get('delivery.attempts')).toBe(0);
    const shown = await look(docOf.invite(companyId, second.output.inviteId));
    expect(shown!.mail).toEqual({ state: 'RETRY', attempts: 0, error: 'waits for its day' });
    expect(await used(companyId, dayOf(tomorrow, MOSCOW))).toMatchObject({ letters: 1 });

    expect(await asked(companyId, 'c@example.com')).toMatchObject({ reason: 'letters-over' });
    await waiting.ref.update({ 'delivery.nextAttemptTime': waiting.createTime });
    await deliver(MAIL, waiting.id);
    expect((await waiting.ref.get()).get('delivery.attempts')).toBe(1);
  });

  it('that prove a mailbox have the last fifth of the service’s for themselves', async () => {
    await db.recursiveDelete(db.collection('usage'));
    limit('LETTERS', 5);
    const companyId = await founded(0);
    for (let i = 0; i < 4; i++) expect(await asked(companyId, `x${i}@example.com`)).toMatchObject({ ok: true });
    expect(await asked(companyId, 'late@example.com')).toMatchObject({ reason: 'letters-over' });
    const proof = () => decide((unit) => spendLetter(unit, 'confirmation', `${newId()}@example.com`, Date.now()));
    expect(await proof()).toMatchObject({ ok: true });
    expect(await proof()).toMatchObject({ reason: 'letters-over' });
  });

  it('sent again count again', async () => {
    limit('COMPANY_LETTERS', 10);
    const companyId = await founded(0);
    const first = await asked(companyId, 'again@example.com');
    if (!first.ok) throw new Error(first.reason);
    await db.recursiveDelete(db.collection('limits'));
    expect(await resendInvite(admin(companyId), { inviteId: first.output.inviteId })).toMatchObject({ ok: true });
    expect(await used(companyId)).toMatchObject({ letters: 2 });
  });
});

describe('Questions to the language model', () => {
  let model: Awaited<ReturnType<typeof startOpenAi>>;
  beforeAll(async () => {
    model = await startOpenAi();
    Object.assign(process.env, { LLM_PROVIDER: 'openai', LLM_MODEL: 'local', LLM_URL: model.url, LLM_KEY: newId() });
  });
  afterAll(() => model.stop());

  it('end with their budget: the bot goes on without it, and proposals wait for tomorrow', async () => {
    limit('COMPANY_MODEL_CALLS', 2);
    model.be({ says: JSON.stringify({ entryIds: ['2'], text: 'Доставка по городу стоит 300 рублей.' }) });
    const shop = await servingShop({ languageModel: 'judge', botLevel: 'careful' });
    expect(await shop.hears(UNCLEAR)).toMatchObject({ kind: 'text' });
    expect(await told(shop.companyId)).toBeUndefined();
    expect(await shop.hears(UNCLEAR)).toMatchObject({ kind: 'text' });
    expect(await told(shop.companyId)).toEqual({ company: { day: today(), levels: { model: 100 } } });
    expect(await used(shop.companyId)).toMatchObject({ model: 2 });
    const heard = await shop.hears(UNCLEAR);
    expect(heard).toMatchObject({ kind: 'choices' });
    expect(await messagesOf(shop.companyId, heard.chatId)).toHaveLength(2);
    const draft = { title: 'Доставка', phrasings: [], answer: 'Стоит 300 рублей.' };
    expect(await suggestPhrasings(shop.caller, draft)).toEqual({ ok: false, reason: 'model-calls-over' });
    expect(model.asked).toHaveLength(2);
  });

  it('that fail count, those that the model is spared do not', async () => {
    const shop = await servingShop({ languageModel: 'judge', botLevel: 'careful' });
    process.env['LLM_KEY'] = newId();
    model.be({ status: 429, retryAfter: '60' });
    for (let i = 0; i < 3; i++) expect(await shop.hears(UNCLEAR)).toMatchObject({ kind: 'choices' });
    expect(model.asked).toHaveLength(1);
    expect(await used(shop.companyId)).toMatchObject({ model: 1 });
  });
});

import './own-project.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { activeToday } from '../../../web/src/dashboard/people/ledger-model.ts';
import { ownReport, report } from '../../src/desk/reports.ts';
import { statsOf } from '../../src/store/refs.ts';
import { says } from './scene.ts';
import { chatOf } from './story.ts';
import {
  admin,
  anna,
  ask,
  companyId,
  halved,
  ledger,
  listed,
  opens,
  still,
  sweep,
  today,
  worked,
  wrongIn,
} from './figures-scene.ts';

let bot: string;
let client: string;

beforeAll(async () => {
  ({ bot, client } = await opens());
});

describe('A report', () => {
  it('holds what has just happened, before the sweep has counted it and after', async () => {
    const before = await ask({ by: 'topic' });
    expect(before.figures).toMatchObject({
      chats: { value: 3 },
      unconfirmed: { value: 1 },
      handedOff: { value: 2 },
      asked: { value: 2 },
      within: { value: 1 },
      ratings: { value: 1 },
      ratingMean: { value: 5 },
      topicByHand: { value: 1 },
    });
    expect(await wrongIn(before)).toEqual([]);
    await sweep();
    expect(still(await ask({ by: 'topic' }))).toEqual(still(before));
    expect(await statsOf(companyId).get()).toMatchObject({ size: 1 });
  });

  it('counts a client who comes back soon in their former chat, once', async () => {
    await Promise.all([says(companyId, client, 'a'), says(companyId, client, 'b')]);
    expect(await chatOf(companyId, bot)).toMatchObject({ cameBackAt: expect.any(Number) });
    for (const count of [async () => {}, sweep, sweep]) {
      await count();
      const { figures } = await ask();
      expect(figures).toMatchObject({ chats: { value: 3 }, unconfirmed: { value: 0 }, cameBack: { value: 1 } });
      expect(await listed(figures.cameBack.opens!)).toEqual([bot]);
    }
  });

  it('opens exactly its chats for operators, their own parts, and combinations that no day holds', async () => {
    const operatorId = anna().uid;
    for (const question of [
      { by: 'operator' as const },
      { by: 'channel' as const },
      { channel: 'widget' as const },
      { operatorId },
      { operatorId, topicId: 'delivery' },
      { operatorId, by: 'topic' as const },
      { topicId: null, channel: 'widget' as const },
    ])
      expect([question, await wrongIn(await ask(question))]).toEqual([question, []]);
    const combined = await ask({ operatorId, topicId: 'delivery' });
    expect(combined.notes).toContainEqual({ kind: 'counted', chats: 1 });
    expect(combined.figures).toMatchObject({ chats: { value: 1 }, first50: { chats: 1 }, active: { value: null } });
  });

  it('gives everybody their own figures, and an operator nobody else’s', async () => {
    const own = await ownReport(anna(), { from: today(), to: today() });
    if (!own.ok) throw new Error(own.reason);
    expect(still(own.output)).toEqual(still(await ask({ operatorId: anna().uid })));
    expect(await report(anna(), { from: today(), to: today() })).toMatchObject({ ok: false, reason: 'not-allowed' });
  });

  it('refuses what cannot be answered, and knows nothing of an operator or a topic that is not there', async () => {
    const asked = (question: object) => report(admin(), { from: today(), to: today(), ...question });
    expect(await asked({ from: '2026-03-02', to: '2026-03-01' })).toMatchObject({ reason: 'period-upside-down' });
    expect(await asked({ to: '2199-01-01' })).toMatchObject({ reason: 'period-in-future' });
    expect(await asked({ from: '2020-01-01' })).toMatchObject({ reason: 'period-too-long' });
    for (const scope of [{ operatorId: 'nobody' }, { topicId: 'retired' }])
      expect((await ask(scope)).figures).toMatchObject({ chats: { value: 0 }, waiting50: { value: null } });
  });
});

/** The time that the status menu shows of Anna's ledger is the one of her own figures, to the millisecond. */
async function ownAgrees(): Promise<void> {
  const own = await ownReport(anna(), { from: today(), to: today() });
  if (!own.ok) throw new Error(own.reason);
  const { at, figures } = own.output;
  expect(figures.active.value).toBe(activeToday(await ledger(), 'Europe/Moscow', at));
}

describe('Time at work', () => {
  it('is there while it runs, is corrected by an admin at once, and is marked', async () => {
    const running = (await ask({ by: 'operator' })).rows[0]!;
    await ownAgrees();
    expect(running.figures.occupied.value).toBeGreaterThan(0);
    const shift = await worked();
    const active = shift.to - shift.from;
    const activeOf = async () => (await ask({ by: 'operator' })).rows[0]!.work;
    const whole = await activeOf();
    expect(whole).toMatchObject([{ day: today(), activeMs: active, corrected: false }]);
    await sweep();
    expect(await activeOf()).toEqual(whole);
    const middle = await halved(shift);
    for (const count of [async () => {}, sweep, sweep]) {
      await count();
      expect(await activeOf()).toMatchObject([{ activeMs: middle - shift.from, corrected: true }]);
      const { notes, figures } = await ask();
      expect(figures.active.value).toBe(middle - shift.from);
      expect(notes).toContainEqual({ kind: 'corrected', operatorIds: [anna().uid] });
      await ownAgrees();
    }
  });
});

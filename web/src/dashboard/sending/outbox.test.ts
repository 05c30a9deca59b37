import { describe, expect, it } from 'vitest';
import type { CallRefused, Desk, Outcome } from '../app/call.ts';
import { safeMemory } from '../../shared/memory.ts';
import { OutboxModel } from './outbox.ts';
import { deskOf } from '../app/app.test-tool.ts';

type Sent = { chatId: string; id: string; text: string };

const refusal: CallRefused = { ok: false, reason: 'not-owner', text: 'Это не ваш чат.', now: {}, problems: {} };
const offline: CallRefused = { ...refusal, reason: 'offline', text: 'Нет связи с сервером.' };

/** A server that answers when the test says so. */
function server() {
  const asked: (Sent & { answer: (outcome: Outcome<{ seq: number }>) => Promise<void> })[] = [];
  const desk = deskOf(
    (_, { chatId, id, text }) =>
      new Promise<Outcome<unknown>>((resolve) => {
        const answer = async (outcome: Outcome<{ seq: number }>) => {
          resolve(outcome);
          await new Promise((done) => setTimeout(done));
        };
        asked.push({ chatId: String(chatId), id: String(id), text: String(text), answer });
      }),
  );
  return { asked, desk };
}

function opened(desk: Desk, made = 0, now = 5) {
  return new OutboxModel({
    desk,
    storage: safeMemory(() => localStorage),
    uid: 'oleg',
    newId: () => `id-${++made}`,
    now: () => now,
    changes: () => () => {},
    alone: (_, work) => work(),
  });
}

const states = (outbox: ReturnType<typeof opened>) => outbox.outgoing.peek().map(({ id, state }) => `${id} ${state}`);
const settled = () => new Promise((done) => setTimeout(done));

describe('The operator’s messages', () => {
  it('leave one after another in a chat, and are shown as unsent until they are in the transcript', async () => {
    localStorage.clear();
    const { asked, desk } = server();
    const outbox = opened(desk);
    void outbox.send('a', 'Первое', 3);
    void outbox.send('a', 'Второе', 3);
    void outbox.send('b', 'В другой чат', 1);
    await settled();
    expect(asked.map(({ text }) => text)).toEqual(['Первое', 'В другой чат']);
    await asked[0]!.answer({ ok: true, output: { seq: 4 } });
    expect(asked[2]).toMatchObject({ id: 'id-2', text: 'Второе' });
    expect(states(outbox)).toEqual(['id-1 sent', 'id-2 sending', 'id-3 sending']);
    outbox.arrived(new Set(['id-1']));
    expect(states(outbox)).toEqual(['id-2 sending', 'id-3 sending']);
  });

  it.each([
    ['not-owner', false],
    ['bad-input', true],
    ['unknown-chat', true],
  ] as const)('that are refused as %s know whether sending again may help', async (reason, isFinal) => {
    localStorage.clear();
    const { asked, desk } = server();
    const outbox = opened(desk);
    void outbox.send('a', 'Здравствуйте', 0);
    await settled();
    await asked[0]!.answer({ ...refusal, reason });
    expect(outbox.outgoing.peek()[0]).toMatchObject({ state: 'failed', isFinal });
  });

  it('that could not be sent say why, and are sent again with the same id', async () => {
    localStorage.clear();
    const { asked, desk } = server();
    const outbox = opened(desk);
    void outbox.send('a', 'Здравствуйте', 0);
    await settled();
    await asked[0]!.answer(refusal);
    expect(outbox.outgoing.peek()[0]).toMatchObject({ state: 'failed', why: 'Это не ваш чат.' });
    void outbox.retry('id-1');
    void outbox.retry('id-1');
    await settled();
    expect(asked.map(({ id }) => id)).toEqual(['id-1', 'id-1']);
    await asked[1]!.answer({ ok: true, output: { seq: 1 } });
    outbox.discard('id-1');
    expect(states(outbox)).toEqual([]);
  });

  it('that did not arrive are sent again by themselves, in order, as soon as there is a network', async () => {
    localStorage.clear();
    const { asked, desk } = server();
    const outbox = opened(desk);
    void outbox.send('a', 'Первое', 0);
    void outbox.send('a', 'Второе', 0);
    await settled();
    await asked[0]!.answer(offline);
    expect(outbox.outgoing.peek()[0]).toMatchObject({ state: 'waiting', why: 'Нет связи с сервером.' });
    expect(asked).toHaveLength(1);
    outbox.nudge();
    await settled();
    expect(states(outbox)).toEqual(['id-1 sending', 'id-2 sending']);
    await asked[1]!.answer({ ok: true, output: { seq: 1 } });
    expect(asked.map(({ id }) => id)).toEqual(['id-1', 'id-1', 'id-2']);
  });

  it('that wait for the network are sent by themselves after a reload a day later', async () => {
    localStorage.clear();
    const before = server();
    const lost = opened(before.desk);
    void lost.send('a', 'Без сети', 0);
    await settled();
    await before.asked[0]!.answer(offline);
    lost[Symbol.dispose]();
    const after = server();
    const outbox = opened(after.desk);
    await settled();
    expect(after.asked.map(({ id, text }) => `${id} ${text}`)).toEqual(['id-1 Без сети']);
    await after.asked[0]!.answer({ ok: true, output: { seq: 1 } });
    expect(states(outbox)).toEqual(['id-1 sent']);
    expect(before.asked).toHaveLength(1);
  });

  it('whose answer a reload has cut off are sent again with the same id, and failed ones wait', async () => {
    localStorage.clear();
    const before = server();
    const lost = opened(before.desk);
    void lost.send('a', 'В пути', 0);
    void lost.send('b', 'Не ушло', 0);
    await settled();
    await before.asked[1]!.answer(refusal);
    const after = server();
    const outbox = opened(after.desk);
    await settled();
    expect(after.asked.map(({ id, text }) => `${id} ${text}`)).toEqual(['id-1 В пути']);
    expect(states(outbox)).toEqual(['id-1 sending', 'id-2 failed']);
  });

  it('report when no message of a chat is being sent any more: all sent, refused, or waiting for the network', async () => {
    localStorage.clear();
    const { asked, desk } = server();
    const outbox = opened(desk);
    const told: string[] = [];
    void outbox.send('a', 'Первое', 0);
    void outbox.send('a', 'Второе', 0);
    void outbox.send('b', 'В другой чат', 0);
    void outbox.settled('a').then(() => told.push('a'));
    void outbox.settled('b').then(() => told.push('b'));
    await settled();
    await asked[0]!.answer({ ok: true, output: { seq: 1 } });
    expect([told, outbox.isUnsent('a')]).toEqual([[], true]);
    await asked[2]!.answer({ ok: true, output: { seq: 2 } });
    expect([told, outbox.isUnsent('a')]).toEqual([['a'], false]);
    await asked[1]!.answer(offline);
    expect([told, outbox.isUnsent('b')]).toEqual([['a', 'b'], true]);
  });

  it('are sent before a sign-out if possible, and otherwise are counted after a while', async () => {
    localStorage.clear();
    const { asked, desk } = server();
    const outbox = opened(desk);
    void outbox.send('a', 'До свидания', 0);
    await settled();
    await asked[0]!.answer(offline);
    const first = outbox.emptied(1);
    await settled();
    expect(asked).toHaveLength(2);
    await first;
    expect(outbox.onTheWay.value).toBe(1);
    const second = outbox.emptied(60_000);
    await asked[1]!.answer({ ok: true, output: { seq: 1 } });
    await second;
    expect(outbox.onTheWay.value).toBe(0);
  });

  it('of two tabs do not erase each other’s', async () => {
    localStorage.clear();
    const [here, there] = [server(), server()];
    const [one, other] = [opened(here.desk), opened(there.desk, 10)];
    void one.send('a', 'Из первой вкладки', 0);
    void other.send('a', 'Из второй вкладки', 0);
    await settled();
    await there.asked[0]!.answer(offline);
    await here.asked[0]!.answer({ ok: true, output: { seq: 1 } });
    expect(opened(server().desk).outgoing.peek()).toMatchObject([{ id: 'id-11', text: 'Из второй вкладки' }]);
  });

  it('that another tab has delivered or given up do not come back', async () => {
    localStorage.clear();
    const [here, there] = [server(), server()];
    const one = opened(here.desk);
    void one.send('a', 'Первое', 0);
    void one.send('a', 'Второе', 0);
    await settled();
    await here.asked[0]!.answer(offline);
    const other = opened(there.desk);
    expect(states(other)).toEqual(['id-1 waiting', 'id-2 sending']);
    one.discard('id-2');
    await settled();
    await there.asked[0]!.answer({ ok: true, output: { seq: 1 } });
    expect(states(other)).toEqual(['id-1 sent']);
    one.nudge();
    await settled();
    expect(states(one)).toEqual([]);
    expect([here.asked.length, there.asked.length, localStorage.length]).toEqual([1, 1, 0]);
  });

  it('also leave by a clock with fractions of milliseconds, such as the server’s', async () => {
    localStorage.clear();
    const { asked, desk } = server();
    const outbox = opened(desk, 0, 1_795_826_845_718.5);
    void outbox.send('a', 'Привезём к шести', 0);
    await settled();
    expect([asked.map(({ text }) => text), states(outbox)]).toEqual([['Привезём к шести'], ['id-1 sending']]);
  });

  it('that an earlier version kept with parts of milliseconds in their keys go out too', async () => {
    localStorage.clear();
    const message = { id: 'old', chatId: 'a', text: 'Без сети', at: 1_795_826_845_718.5, seenSeq: 1 };
    const kept = JSON.stringify({ ...message, state: 'waiting', why: '' });
    localStorage.setItem('rtno.outbox.oleg.1795826845718.5-old', kept);
    const { asked, desk } = server();
    opened(desk);
    await settled();
    await asked[0]!.answer({ ok: true, output: { seq: 1 } });
    expect([asked.map(({ text }) => text), localStorage.length]).toEqual([['Без сети'], 0]);
  });

  it('that an earlier version kept as one list go out too', async () => {
    localStorage.clear();
    const message = { id: 'old', chatId: 'a', text: 'Из прежней версии', at: 3, seenSeq: 1, state: 'waiting', why: '' };
    localStorage.setItem('rtno.outbox.oleg', JSON.stringify([message]));
    const { asked, desk } = server();
    opened(desk);
    await settled();
    expect(asked).toMatchObject([{ id: 'old', text: 'Из прежней версии' }]);
    expect(localStorage.getItem('rtno.outbox.oleg')).toBeNull();
  });

  it.each(['not json', '{}', '[{"id":1}]'])('ignore other values in the storage: %s', (kept) => {
    localStorage.clear();
    localStorage.setItem('rtno.outbox.oleg', kept);
    localStorage.setItem('rtno.outbox.oleg.000000000000005-id', kept);
    expect(states(opened(server().desk))).toEqual([]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { CallRefused, Outcome } from '../app/call.ts';
import { safeMemory } from '../../shared/memory.ts';
import { OutboxModel } from './outbox.ts';
import { deskOf } from '../app/app.test-tool.ts';

type Answer = Outcome<{ seq: number }>;

const refusal: CallRefused = { ok: false, reason: 'not-owner', text: 'Это не ваш чат.', now: {}, problems: {} };
const offline: CallRefused = { ...refusal, reason: 'offline', text: 'Нет связи с сервером.' };
const taken: Answer = { ok: true, output: { seq: 4 } };
const settled = () => new Promise((done) => setTimeout(done));

let tabs: (() => void)[] = [];
let made = 0;
const queues = new Map<string, Promise<unknown>>();
beforeEach(() => {
  localStorage.clear();
  tabs = [];
  made = 0;
  queues.clear();
});

/** A lock over all tabs, like a browser's: it runs one piece of work at a time. */
function alone<T>(chatId: string, work: () => Promise<T>): Promise<T> {
  const turn = (queues.get(chatId) ?? Promise.resolve()).then(work);
  queues.set(chatId, turn);
  return turn;
}

/** A tab of a person's browser, whose server answers when the test says so. `hears`: the browser tells this tab when other tabs write. */
function tab({ hears = true } = {}) {
  const asked: { text: string; answer: (outcome: Answer) => Promise<void> }[] = [];
  const desk = deskOf(
    (_, { text }) =>
      new Promise<Outcome<unknown>>((resolve) => {
        asked.push({ text: String(text), answer: async (outcome) => (resolve(outcome), told()) });
      }),
  );
  const outbox = new OutboxModel({
    desk,
    storage: safeMemory(() => localStorage),
    uid: 'oleg',
    newId: () => `id-${++made}`,
    now: () => made,
    changes: (listener) => {
      if (hears) tabs.push(listener);
      return () => (tabs = tabs.filter((other) => other !== listener));
    },
    alone,
  });
  const states = () => outbox.outgoing.peek().map(({ text, state }) => `${text}: ${state}`);
  return { outbox, asked, states, close: () => outbox[Symbol.dispose]() };
}
/** Sends the storage event to every tab with `hears`. */
async function told() {
  await settled();
  tabs.forEach((tell) => tell());
  await settled();
}

describe('A message written here', () => {
  it('is sent at once when no other stands before it, and the other tabs wait for its answer', async () => {
    const [here, there] = [tab(), tab()];
    const granted = Promise.withResolvers<void>();
    queues.set('a', granted.promise);
    void here.outbox.send('a', 'Сразу', 3);
    expect(here.asked.map(({ text }) => text)).toEqual(['Сразу']);
    await told();
    granted.resolve();
    await told();
    expect([here.asked.length, there.asked.length]).toEqual([1, 0]);
    await here.asked[0]!.answer(taken);
    await told();
    expect([here.states(), there.asked.length, localStorage.length]).toEqual([['Сразу: sent'], 0, 0]);
  });

  it('does not overtake one of another tab, although that tab has not told of it', async () => {
    const [here, there] = [tab({ hears: false }), tab()];
    void there.outbox.send('a', 'Первое', 3);
    void here.outbox.send('a', 'Второе', 3);
    await told();
    expect([there.asked.length, here.asked.length]).toEqual([1, 0]);
    await there.asked[0]!.answer(taken);
    await told();
    expect([...there.asked, ...here.asked].map(({ text }) => text)).toEqual(['Первое', 'Второе']);
  });

  it('goes after one of this tab that has not been answered', async () => {
    const { outbox, asked } = tab();
    void outbox.send('a', 'Первое', 3);
    void outbox.send('a', 'Второе', 3);
    void outbox.send('b', 'В другом чате', 3);
    expect(asked.map(({ text }) => text)).toEqual(['Первое', 'В другом чате']);
    await asked[0]!.answer(taken);
    expect(asked.map(({ text }) => text)).toEqual(['Первое', 'В другом чате', 'Второе']);
  });
});

describe('A message of another tab that is open as well', () => {
  it('is shown here while it is held, is sent from here once that tab is closed, and is then gone from both', async () => {
    const [here, there] = [tab(), tab()];
    void there.outbox.send('a', 'По старому адресу', 3, { why: 'updating', heardAt: 7 });
    await told();
    expect([here.states(), here.outbox.unsent.value]).toEqual([['По старому адресу: held'], 1]);
    there.close();
    void here.outbox.sendNow('id-1', 3);
    await told();
    expect(here.asked.map(({ text }) => text)).toEqual(['По старому адресу']);
    await here.asked[0]!.answer(taken);
    expect([here.states(), localStorage.length]).toEqual([['По старому адресу: sent'], 0]);
  });

  it('that waits for the network is sent from here when that tab is closed', async () => {
    const [here, there] = [tab(), tab()];
    void there.outbox.send('a', 'Без сети', 3);
    await told();
    there.close();
    await there.asked[0]!.answer(offline);
    expect(here.asked.map(({ text }) => text)).toEqual(['Без сети']);
    await here.asked[0]!.answer(taken);
    expect(localStorage.length).toBe(0);
  });

  it('is sent once, and a message written here in the same chat goes after it', async () => {
    const [here, there] = [tab(), tab()];
    void there.outbox.send('a', 'Первое', 3);
    await told();
    void here.outbox.send('a', 'Второе', 3);
    await told();
    expect([here.states(), here.asked.length]).toEqual([['Первое: sending', 'Второе: sending'], 0]);
    await there.asked[0]!.answer(taken);
    await told();
    const asked = [...there.asked, ...here.asked];
    expect(asked.map(({ text }) => text)).toEqual(['Первое', 'Второе']);
    await asked[1]!.answer(taken);
    await told();
    expect([there.asked.length + here.asked.length, localStorage.length]).toEqual([2, 0]);
  });

  it('is shown as refused in both, can be sent again from either, and is gone from both when it is given up', async () => {
    const [here, there] = [tab(), tab()];
    void there.outbox.send('a', 'Добрый день', 3);
    await told();
    await there.asked[0]!.answer(refusal);
    await told();
    expect([here.states(), there.states()]).toEqual([['Добрый день: failed'], ['Добрый день: failed']]);
    void here.outbox.retry('id-1');
    await told();
    expect([here.states(), there.states()]).toEqual([['Добрый день: sending'], ['Добрый день: sending']]);
    await here.asked[0]!.answer(refusal);
    await told();
    here.outbox.discard('id-1');
    await told();
    expect([here.states(), there.states(), there.asked.length]).toEqual([[], [], 1]);
  });

  it('stays in view of its writer until the answer, although this tab has seen it in the transcript before', async () => {
    const [here, there] = [tab(), tab()];
    void there.outbox.send('a', 'Добрый день', 3);
    await told();
    here.outbox.arrived(new Set(['id-1']));
    await told();
    expect(there.states()).toEqual(['Добрый день: sending']);
    await there.asked[0]!.answer(taken);
    expect([there.states(), here.states(), here.asked.length]).toEqual([['Добрый день: sent'], [], 0]);
  });

  it('that was sent from here after the network was back stays in its writer’s tab until it stands in the transcript', async () => {
    const [here, there] = [tab(), tab()];
    void there.outbox.send('a', 'Без сети', 3);
    await told();
    await there.asked[0]!.answer(offline);
    await told();
    expect([there.states(), here.asked.length]).toEqual([['Без сети: sending'], 1]);
    await here.asked[0]!.answer(taken);
    await told();
    expect([there.states(), there.outbox.unsent.value]).toEqual([['Без сети: sent'], 0]);
    there.outbox.arrived(new Set(['id-1']));
    here.outbox.arrived(new Set(['id-1']));
    expect([there.states(), here.states(), localStorage.length]).toEqual([[], [], 0]);
  });

  it('counts as unsent for a sign-out here, also when the tab got no storage event', async () => {
    const [here, there] = [tab({ hears: false }), tab()];
    void there.outbox.send('a', 'Хорошо', 3, { why: 'unseen', heardAt: 7 });
    expect(here.outbox.unsent.value).toBe(0);
    await here.outbox.emptied(1);
    expect([here.states(), here.outbox.unsent.value]).toEqual([['Хорошо: asked'], 1]);
  });
});

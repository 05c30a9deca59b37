import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CallRefused, Outcome } from '../app/call.ts';
import { safeMemory } from '../../shared/memory.ts';
import { releaseHeld } from './release-held.ts';
import type { Connection } from './connection.ts';
import { OutboxModel } from './outbox.ts';
import { deskOf } from '../app/app.test-tool.ts';
import type { OwnedChat } from '#domain/chat.ts';
import { taken } from '../../../gallery/made/chats.ts';
import { OLEG } from '../../../gallery/made/team.ts';
import { owned } from '../work/work.test-tool.ts';

const refusal: CallRefused = { ok: false, reason: 'not-signed-in', text: 'Войдите снова.', now: {}, problems: {} };
const settled = () => new Promise((done) => setTimeout(done));

beforeEach(() => localStorage.clear());

const CHAT = owned(taken('a', OLEG, 1, 'Где заказ?').chat);
const chatOf = (lastVisitorAt: number) => owned({ ...CHAT, lastVisitorAt });

/** A dashboard whose connection the test sets, and whose server accepts every message unless the test says otherwise. */
function desk(made = 0) {
  const asked: string[] = [];
  const afters: unknown[] = [];
  const answers: Outcome<{ seq: number }>[] = [];
  const world = {
    state: signal<Connection>('updating'),
    mine: signal<OwnedChat[] | undefined>([chatOf(7)]),
  };
  const outbox = new OutboxModel({
    desk: deskOf(async (_, { text, after }) => {
      asked.push(String(text));
      afters.push(after);
      return answers.shift() ?? { ok: true, output: { seq: asked.length } };
    }),
    storage: safeMemory(() => localStorage),
    uid: 'oleg',
    newId: () => `id-${++made}`,
    now: () => 5,
    changes: () => () => {},
    alone: (_, work) => work(),
  });
  const stop = releaseHeld({ outbox, connection: world, inbox: world });
  const states = () => outbox.outgoing.peek().map(({ text, state }) => `${text}: ${state}`);
  return { ...world, outbox, asked, afters, answers, states, close: () => (stop(), outbox[Symbol.dispose]()) };
}
const updating = { why: 'updating', heardAt: 7 } as const;

describe('A message that was sent on a screen that may be old', () => {
  it('is held in view of its writer, and goes by itself once the screen is proved current and the client has written nothing new', async () => {
    const { outbox, asked, state, states } = desk();
    void outbox.send('a', 'Первое', 3, updating);
    void outbox.send('a', 'Второе', 3, updating);
    await settled();
    expect([states(), asked, outbox.onTheWay.value]).toEqual([['Первое: held', 'Второе: held'], [], 2]);
    state.value = 'good';
    await settled();
    expect([states(), asked]).toEqual([
      ['Первое: sent', 'Второе: sent'],
      ['Первое', 'Второе'],
    ]);
  });

  it('leads to a question when the client has written more, and only then', async () => {
    const { outbox, asked, afters, state, mine, states } = desk();
    void outbox.send('a', 'По старому адресу', 3, updating);
    mine.value = [chatOf(8)];
    await settled();
    expect(states()).toEqual(['По старому адресу: held']);
    state.value = 'good';
    await settled();
    expect([states(), asked, [...outbox.refusedIn.value]]).toEqual([['По старому адресу: asked'], [], ['a']]);
    await outbox.sendNow('id-1', 5);
    expect([states(), asked]).toEqual([['По старому адресу: sent'], ['По старому адресу']]);
    expect(outbox.outgoing.value[0]).toMatchObject({ seenSeq: 5 });
    // An earlier try may have been saved right after what its writer saw then.
    expect(afters).toEqual([3]);
  });

  it('leads to a question at once when its writer has not seen all messages of the client', async () => {
    const { outbox, asked, state, states } = desk();
    void outbox.send('a', 'Хорошо', 3, { why: 'unseen', heardAt: 7 });
    state.value = 'good';
    await settled();
    expect([states(), asked]).toEqual([['Хорошо: asked'], []]);
  });

  it('is still held when the network breaks, but its writer may send it now', async () => {
    const { outbox, asked, state, states } = desk();
    void outbox.send('a', 'Иду', 3, updating);
    state.value = 'offline';
    await settled();
    expect([states(), asked]).toEqual([['Иду: held'], []]);
    await outbox.sendNow('id-1', 3);
    expect([states(), asked]).toEqual([['Иду: sent'], ['Иду']]);
  });

  it('is still held after a reload, and goes from there', async () => {
    const before = desk();
    void before.outbox.send('a', 'Первое', 3, updating);
    void before.outbox.send('a', 'Второе', 3, { why: 'unseen', heardAt: 7 });
    before.close();
    const after = desk(2);
    after.mine.value = undefined;
    after.state.value = 'good';
    await settled();
    expect(after.states()).toEqual(['Первое: held', 'Второе: asked']);
    after.mine.value = [chatOf(7)];
    await settled();
    expect([after.states(), after.asked]).toEqual([['Первое: sent', 'Второе: asked'], ['Первое']]);
  });

  it('is sent even when its chat is gone from the screen, so that the server says why it cannot be saved', async () => {
    const { outbox, asked, state, mine } = desk();
    void outbox.send('a', 'Иду', 3, updating);
    mine.value = [];
    state.value = 'good';
    await settled();
    expect(asked).toEqual(['Иду']);
  });
});

it('a message refused after sleep because of an old token waits and goes again', async () => {
  const { outbox, asked, answers, states } = desk();
  answers.push(refusal);
  void outbox.send('a', 'Доброе утро', 3);
  await settled();
  expect(states()).toEqual(['Доброе утро: waiting']);
  outbox.nudge();
  await settled();
  expect([states(), asked.length]).toEqual([['Доброе утро: sent'], 2]);
});

import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Outcome } from '../app/call.ts';
import { deskOf } from '../app/app.test-tool.ts';
import type { Hint } from './hints-model.ts';
import { HintsModel } from './hints-model.ts';

const price: Hint = { entryId: 'price', title: 'Цена', answer: '300 рублей' };
const time: Hint = { entryId: 'time', title: 'Время', answer: 'Два часа' };
const offline: Outcome<never> = { ok: false, reason: 'offline', text: 'Нет связи', now: {}, problems: {} };
const LONG = 10_000;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A chat whose server answers when the test says so. */
function open(first: number | null, isPublished = true) {
  const asked: { call: unknown; answer: (outcome: Outcome<unknown>) => void }[] = [];
  const desk = deskOf(
    (command, fields) =>
      new Promise<Outcome<unknown>>((answer) => void asked.push({ call: [command, fields], answer })),
  );
  const waited = signal(first);
  const published = signal(isPublished);
  const model = new HintsModel(desk, 'chat', waited, published);
  const pass = () => vi.advanceTimersByTimeAsync(LONG);
  const answer = async (hints: Hint[]) => {
    asked.at(-1)!.answer({ ok: true, output: { hints } });
    await pass();
  };
  return { asked, waited, published, model, pass, answer, shown: () => model.shown.value };
}

describe('Hints', () => {
  test('are asked for once for a burst of messages, and shown', async () => {
    const { asked, waited, pass, answer, shown } = open(1);
    waited.value = 2;
    await vi.advanceTimersByTimeAsync(100);
    waited.value = 3;
    await pass();
    expect(asked.map(({ call }) => call)).toEqual([['suggest', { chatId: 'chat' }]]);
    await answer([price]);
    expect(shown()).toEqual([price]);
    await pass();
    expect(asked).toHaveLength(1);
  });

  test('stay until those for the next message have come, and go when the client waits no more', async () => {
    const { waited, pass, answer, shown } = open(1);
    await pass();
    await answer([price]);
    waited.value = 2;
    expect(shown()).toEqual([price]);
    await pass();
    await answer([time]);
    expect(shown()).toEqual([time]);
    waited.value = null;
    expect(shown()).toEqual([]);
  });

  test('that come late, when the operator has answered, are not shown', async () => {
    const { waited, pass, answer, shown } = open(1);
    await pass();
    waited.value = null;
    await answer([price]);
    expect(shown()).toEqual([]);
  });

  test('are dismissed for this message, not for the next', async () => {
    const { model, waited, pass, answer, shown } = open(1);
    await pass();
    await answer([price]);
    model.dismiss();
    expect(shown()).toEqual([]);
    waited.value = 2;
    await pass();
    await answer([time]);
    expect(shown()).toEqual([time]);
  });

  test('are not asked for while nobody waits or nothing is published', async () => {
    const { asked, published, waited, pass } = open(null);
    await pass();
    published.value = false;
    waited.value = 1;
    await pass();
    expect(asked).toEqual([]);
    published.value = true;
    await pass();
    expect(asked).toHaveLength(1);
  });

  test('show no error when they fail, and are not asked for when the chat has been left', async () => {
    const { asked, waited, model, pass, shown } = open(1);
    await pass();
    asked[0]!.answer(offline);
    await pass();
    expect(shown()).toEqual([]);
    waited.value = 2;
    model[Symbol.dispose]();
    await pass();
    expect(asked).toHaveLength(1);
  });
});

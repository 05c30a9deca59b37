import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chances } from './dialogs.ts';
import { openStorage } from './storage.ts';
import { visit } from './visit.ts';

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => vi.useRealTimers());

const soon = () => vi.advanceTimersByTimeAsync(3_000);

describe('A client who returns', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'hears fifty dialogs in a row, in every order of their events (%i)',
    async (seed) => {
      const random = chances(seed);
      const { dialogs, conversation, shown, state } = visit(random);
      for (let n = 1; n <= 50; n++) {
        conversation.say(`Вопрос ${n}`);
        if (random() < 0.5) await soon();
        if (random() < 0.3) conversation.say(`Ещё ${n}`);
        await soon();
        dialogs.takes();
        if (random() < 0.5) await soon();
        dialogs.answers(`Ответ ${n}`);
        await soon();
        expect([shown(), state(), conversation.outgoing.value]).toEqual([dialogs.said(), 'active', []]);
        dialogs.closes(random() < 0.5);
        if (random() < 0.7) await soon();
      }
      await soon();
      expect([shown(), state()]).toEqual([dialogs.said(), 'closed']);
    },
  );

  it('gets a chat that another tab has begun, while the widget is open', async () => {
    const { dialogs, conversation, shown, state } = visit(chances(1));
    conversation.say('Здравствуйте');
    await soon();
    dialogs.closes();
    await soon();
    await dialogs.door.send({ id: 'from-another-tab', text: 'Снова я', choice: null, wantsPerson: false });
    await soon();
    expect([shown(), state()]).toEqual([dialogs.said(), 'bot']);
  });

  it('sees a message of another tab once, also when the stream has brought it before the other tab’s storage tells of it', async () => {
    const { dialogs, conversation } = visit(chances(1));
    conversation.say('Здравствуйте');
    await soon();
    const writing = { id: 'from-another-tab', text: 'Снова я', choice: null, wantsPerson: true };
    await dialogs.door.send({ ...writing, wantsPerson: false });
    await soon();
    const at = Date.now();
    const late = { ...writing, after: null, at, state: 'pending', problem: null, reason: null };
    openStorage('company').setItem(`out:${String(at).padStart(15, '0')}-${writing.id}`, JSON.stringify(late));
    conversation.nudge();
    expect(conversation.outgoing.value).toEqual([]);
    await soon();
    expect(conversation.outgoing.value).toEqual([]);
  });

  it('has no stream while the widget is minimised and the chat is over, and gets everything when it is opened', async () => {
    const { dialogs, attentive, conversation, shown } = visit(chances(1));
    conversation.say('Здравствуйте');
    await soon();
    attentive.value = false;
    dialogs.closes();
    await soon();
    expect([shown(), dialogs.open()]).toEqual([dialogs.said(), 0]);
    await dialogs.door.send({ id: 'from-another-tab', text: 'Снова я', choice: null, wantsPerson: false });
    await soon();
    attentive.value = true;
    await soon();
    expect([shown(), dialogs.open()]).toEqual([dialogs.said(), 1]);
  });
});

describe('A widget whose stream ends', () => {
  it('reads the present state before it asks for another stream', async () => {
    const { dialogs, conversation, shown } = visit(chances(3));
    conversation.say('Здравствуйте');
    await soon();
    dialogs.network.streams = 'refused';
    dialogs.takes();
    dialogs.answers('Сейчас посмотрю');
    const { reads } = dialogs.counts;
    for (let i = 0; i < 20; i++) await soon();
    expect(dialogs.counts.reads).toBeGreaterThan(reads);
    expect(shown()).toEqual(dialogs.said());
  });
});

describe('A widget open in more tabs than the allowed number of streams', () => {
  it('reads now and then in the tab whose stream was replaced, and streams again as soon as that tab is looked at', async () => {
    const { dialogs, conversation, shown } = visit(chances(3));
    conversation.say('Здравствуйте');
    await soon();
    const { streams } = dialogs.counts;
    dialogs.replaces(60_000);
    dialogs.answers('Слышно?');
    for (let i = 0; i < 10; i++) await soon();
    expect([shown(), dialogs.counts.streams, dialogs.open()]).toEqual([dialogs.said(), streams, 0]);
    conversation.nudge();
    await soon();
    expect(dialogs.open()).toBe(1);
  });

  it('streams again by itself after the time that the server named', async () => {
    const { dialogs, conversation } = visit(chances(3));
    conversation.say('Здравствуйте');
    await soon();
    dialogs.replaces(60_000);
    for (let i = 0; i < 40; i++) await soon();
    expect(dialogs.open()).toBe(1);
  });
});

describe('Somebody who is blocked', () => {
  it('is told so and sends no requests, until they open the widget again and are no longer blocked', async () => {
    const { dialogs, conversation } = visit(chances(3));
    conversation.say('Здравствуйте');
    await soon();
    dialogs.blocks(true);
    await soon();
    expect([conversation.trouble.value, conversation.connected.value]).toEqual(['Обращения недоступны.', true]);
    const before = { ...dialogs.counts };
    for (let i = 0; i < 20; i++) await soon();
    expect(dialogs.counts).toEqual(before);
    dialogs.blocks(false);
    conversation.nudge();
    await soon();
    expect([conversation.trouble.value, dialogs.open()]).toEqual([null, 1]);
  });
});

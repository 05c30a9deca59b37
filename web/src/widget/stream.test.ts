import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chances } from './dialogs.ts';
import type { OpenStream, Outcome } from './door.ts';
import type { StreamDeps } from './stream.ts';
import { PATIENCE, SILENCE, keepStream } from './stream.ts';
import { visit } from './visit.ts';

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => vi.useRealTimers());

const MINUTE = 60_000;
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** A widget whose network holds back every stream. */
async function held() {
  const visited = visit(chances(1));
  visited.dialogs.network.streams = 'held';
  visited.conversation.say('Здравствуйте');
  await pass(1_000);
  return visited;
}

describe('When a proxy or another program holds streams back', () => {
  it('an answer is read as soon as the stream has not begun in time', async () => {
    const { dialogs, shown } = await held();
    dialogs.takes();
    dialogs.answers('Сейчас посмотрю');
    await pass(PATIENCE + 1_000);
    expect(shown()).toEqual(dialogs.said());
  });

  it('an answer is read as soon as a stream that had begun is silent for longer than its pulse', async () => {
    const { dialogs, conversation, shown } = visit(chances(1));
    conversation.say('Здравствуйте');
    await pass(3_000);
    dialogs.network.streams = 'mute';
    dialogs.answers('Сейчас посмотрю');
    await pass(SILENCE + 2_000);
    expect(shown()).toEqual(dialogs.said());
  });

  it('after two such streams answers are read regularly, and more seldom the longer nothing comes', async () => {
    const { dialogs, conversation, shown } = await held();
    await pass(2 * PATIENCE + 3_000);
    expect(dialogs.counts.streams).toBe(2);
    dialogs.takes();
    await pass(5_000);
    expect([shown(), conversation.connected.value]).toEqual([dialogs.said(), true]);
    await pass(MINUTE);
    const { reads } = dialogs.counts;
    await pass(10 * MINUTE);
    expect(dialogs.counts.reads - reads).toBeGreaterThan((10 * MINUTE) / 20_000);
    expect(dialogs.counts.reads - reads).toBeLessThan((10 * MINUTE) / 5_000);
    expect(dialogs.counts.streams).toBeLessThan(12);
  });

  it('a message of the client’s own makes the next reading come at once', async () => {
    const { dialogs, conversation, shown } = await held();
    await pass(2 * MINUTE);
    conversation.say('Вы здесь?');
    await pass(0);
    expect([shown(), conversation.outgoing.value]).toEqual([dialogs.said(), []]);
  });

  it('a stream is tried again now and then, and is kept once it works', async () => {
    const { dialogs } = await held();
    await pass(2 * MINUTE);
    dialogs.network.streams = 'live';
    await pass(6 * MINUTE);
    expect(dialogs.open()).toBe(1);
  });
});

it('when each stream is cut as soon as it has begun, the next ones are not asked for at once', async () => {
  const { dialogs, conversation, shown } = visit(chances(1));
  dialogs.network.streams = 'cut';
  conversation.say('Здравствуйте');
  await pass(10 * MINUTE);
  expect(dialogs.counts.streams).toBeLessThan(60);
  dialogs.takes();
  await pass(20_000);
  expect(shown()).toEqual(dialogs.said());
});

it('when streams are refused, answers are read all the same', async () => {
  const { dialogs, shown } = await held();
  dialogs.network.streams = 'refused';
  await pass(20_000);
  dialogs.takes();
  await pass(20_000);
  expect(shown()).toEqual(dialogs.said());
});

it('without a network it says so, and later gets all missed messages by itself', async () => {
  const { dialogs, conversation, shown } = visit(chances(1));
  conversation.say('Здравствуйте');
  await pass(3_000);
  dialogs.network.isThere = false;
  dialogs.network.streams = 'mute';
  dialogs.answers('Сейчас посмотрю');
  await pass(SILENCE + 5_000);
  expect(conversation.connected.value).toBe(false);
  Object.assign(dialogs.network, { isThere: true, streams: 'live' });
  await pass(MINUTE);
  expect([shown(), conversation.connected.value]).toEqual([dialogs.said(), true]);
});

describe('A stream that is slow to begin', () => {
  /** A widget whose streams begin after `server.slow` ms; those that stand bring a sign of life each 20 s, until they break. */
  function slow(ms = 0) {
    const server = { slow: ms, opened: 0, breaks: () => {} };
    keepStream({
      read: async () => 'same',
      open: (signal) =>
        new Promise((resolve, reject) => {
          server.opened++;
          signal.addEventListener('abort', () => reject(signal.reason));
          const broken = new Promise<never>((_, breaks) => {
            server.breaks = () => breaks(new TypeError('terminated'));
          });
          broken.catch(() => {});
          let wait = 0;
          const read = async () => {
            const sign = new Promise<[]>((say) => setTimeout(say, wait, []));
            wait = 20_000;
            return Promise.race([sign, broken]);
          };
          setTimeout(() => resolve({ ok: true, value: { read, retryMs: () => null } }), server.slow);
        }),
      hear: () => true,
      now: Date.now,
      random: () => 0.5,
    }).start();
    return server;
  }

  it('is given up after some seconds: something on the way may hold it back', async () => {
    const server = slow(10_000);
    await pass(10_000);
    expect(server.opened).toBeGreaterThan(1);
  });

  it('is waited for when a stream has got through before: the server is slow, and a new request makes it slower', async () => {
    const server = slow();
    await pass(MINUTE);
    expect(server.opened).toBe(1);
    server.slow = 10_000;
    server.breaks();
    await pass(MINUTE);
    expect(server.opened).toBe(2);
  });

  it('is not waited for without end', async () => {
    const server = slow();
    await pass(MINUTE);
    server.slow = MINUTE;
    server.breaks();
    await pass(30_000);
    expect(server.opened).toBe(3);
  });
});

describe('An answer to a request made before the conversation began', () => {
  /** A stream whose requests the test answers by hand, in their order. The conversation begins while a request is open. */
  function asked() {
    const reads: ((found: Awaited<ReturnType<StreamDeps['read']>>) => void)[] = [];
    const opens: ((opened: Outcome<OpenStream>) => void)[] = [];
    const stream = keepStream({
      read: () => new Promise((answer) => reads.push(answer)),
      open: () => new Promise((answer) => opens.push(answer)),
      hear: () => true,
      now: Date.now,
      random: () => 0.5,
    });
    stream.start();
    return { stream, reads, opens };
  }
  const unknown: Outcome<never> = { ok: false, status: 401, reason: 'unknown-visitor', text: '', retryMs: null };

  it('“there is nothing” does not end the listening: the widget reads again, and gets the messages', async () => {
    const { stream, reads, opens } = asked();
    // The first message is saved while the request is open.
    stream.start();
    reads[0]!('gone');
    await pass(0);
    expect(reads).toHaveLength(2);
    reads[1]!('news');
    await pass(0);
    expect(opens).toHaveLength(1);
  });

  it('“you are unknown” to a stream does not end the listening either', async () => {
    const { stream, reads, opens } = asked();
    reads[0]!('same');
    await pass(0);
    stream.start();
    opens[0]!(unknown);
    await pass(1_000);
    expect(reads).toHaveLength(2);
    reads[1]!('news');
    await pass(0);
    expect(opens).toHaveLength(2);
  });

  it('ends nothing, but a newer “there is nothing” does: then no more requests are made', async () => {
    const { stream, reads, opens } = asked();
    stream.start();
    reads[0]!('gone');
    await pass(0);
    reads[1]!('gone');
    await pass(MINUTE);
    stream.start();
    reads[2]!('same');
    await pass(0);
    opens[0]!(unknown);
    await pass(MINUTE);
    expect([reads.length, opens.length]).toEqual([3, 1]);
  });

  it('leads to no further request once listening is switched off', async () => {
    const { stream, reads, opens } = asked();
    stream.start();
    stream.stop();
    reads[0]!('gone');
    await pass(MINUTE);
    expect([reads.length, opens.length]).toEqual([1, 0]);
  });
});

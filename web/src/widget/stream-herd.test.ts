import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chances } from './dialogs.ts';
import { keepStream } from './stream.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const CLIENTS = 1_000;
/** As long as a window in which requests count as coming together. */
const MOMENT = 100;
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** A server with a thousand widgets, whose streams stand. */
async function serving() {
  const random = chances(3);
  const server = { isUp: true, requests: [] as number[], refusal: null as number | null };
  const standing = new Set<(error: Error) => void>();
  const ask = () => {
    server.requests.push(Date.now());
    return server.isUp;
  };
  for (let i = 0; i < CLIENTS; i++) {
    keepStream({
      read: async () => (!ask() ? { retryMs: 0 } : server.refusal === null ? 'same' : { retryMs: server.refusal }),
      open: async () => {
        if (!ask()) throw new TypeError('network');
        let told = false;
        const broken = new Promise<never>((_, reject) => standing.add(reject));
        broken.catch(() => {});
        // A stream begins with a comment, and then nothing happens in it.
        const read = () => (told ? broken : ((told = true), Promise.resolve([])));
        return { ok: true, value: { read, retryMs: () => null } };
      },
      hear: () => true,
      now: Date.now,
      random,
    }).start();
  }
  await pass(10_000);
  return {
    server,
    standing: () => standing.size,
    dies() {
      server.isUp = false;
      server.requests = [];
      for (const fail of Array.from(standing)) fail(new TypeError('terminated'));
      standing.clear();
    },
  };
}

/** The most requests that came within one moment. */
function crowd(requests: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const at of requests) {
    const moment = Math.floor(at / MOMENT);
    counts.set(moment, (counts.get(moment) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

describe('A thousand widgets whose server dies', () => {
  it.each([
    { away: 0, within: 6_000 },
    { away: 3_000, within: 10_000 },
    { away: 30_000, within: 35_000 },
  ])('and is back after $away ms come back, but no tenth of them at once', async ({ away, within }) => {
    const { server, standing, dies } = await serving();
    expect(standing()).toBe(CLIENTS);
    dies();
    await pass(away);
    server.isUp = true;
    await pass(within);
    expect(standing()).toBe(CLIENTS);
    // Each comes with two requests: it reads what it has missed, and opens a stream.
    expect(crowd(server.requests)).toBeLessThan((2 * CLIENTS) / 10);
  });

  it('and that asks them to come in half a minute do not come all at that moment', async () => {
    const { server, standing, dies } = await serving();
    dies();
    server.isUp = true;
    server.refusal = 30_000;
    await pass(5_000);
    server.refusal = null;
    server.requests = [];
    await pass(24_000);
    expect(server.requests).toEqual([]);
    await pass(25_000);
    expect(standing()).toBe(CLIENTS);
    expect(crowd(server.requests)).toBeLessThan((2 * CLIENTS) / 10);
  });
});

import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { isFree, mustBeFree, offsetOf, portsAt, readOffset } from './ports.ts';

test('no two servers of a system share a port, nor do those of systems a thousand apart', () => {
  const ports = [0, 1_000, 2_000].flatMap((offset) => Object.values(portsAt(offset)));
  expect(new Set(ports).size).toBe(ports.length);
  expect(offsetOf(portsAt(2_000))).toBe(2_000);
});

test('a port in use is named, with advice', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await expect(mustBeFree({ mailbox: port })).rejects.toThrow(
    `Port ${port} (mailbox) is taken: stop what uses it, or move all ports by setting RTNO_PORTS_OFFSET=1000.`,
  );
  server.close();
  await once(server, 'close');
  expect(await isFree(port)).toBe(true);
});

test.each(['-1', '50001', 'x', '1.5', ''])('the offset %j is refused with its name', (given) => {
  expect(() => readOffset(given, 'RTNO_PORTS_OFFSET')).toThrow('RTNO_PORTS_OFFSET must be a number from 0 to 50000.');
});

test('offsets of whole thousands put no server on a port that fetch refuses', () => {
  for (let offset = 0; offset <= 50_000; offset += 1_000) expect(readOffset(String(offset), 'X')).toBe(offset);
});

test('an offset that would is refused in words, which name another that works', async () => {
  const refused: number[] = [];
  for (let offset = 0; offset <= 50_000; offset++) {
    const ports = Object.values(portsAt(offset));
    const isBlocked = ports.some((port) => port >= 5_900 && port <= 10_080 && BLOCKED_BY_FETCH.has(port));
    if (isBlocked) refused.push(offset);
  }
  expect(refused.length).toBeGreaterThan(10);
  for (const offset of refused) {
    let words = '';
    try {
      readOffset(String(offset), 'RTNO_PORTS_OFFSET');
    } catch (error) {
      words = error instanceof Error ? error.message : '';
    }
    const [, advised] = words.match(/such as (\d+)\.$/) ?? [];
    expect([offset, words]).toEqual([offset, expect.stringContaining('which browsers refuse to talk to')]);
    expect(readOffset(advised!, 'X')).toBe(Number(advised));
  }
});

/** The ports that this machine's own fetch blocks, asked once for each port: the list comes from the standard, not from this repository. */
const BLOCKED_BY_FETCH = new Set<number>();
for (let port = 5_900; port <= 10_080; port++) {
  if (port > 6_700 && port < 10_080) continue;
  const words = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(2_000) }).then(
    () => '',
    (error: Error) => String(error.cause),
  );
  if (words.includes('bad port')) BLOCKED_BY_FETCH.add(port);
}

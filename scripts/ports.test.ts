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

test('a taken port is named, with what to do about it', async () => {
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

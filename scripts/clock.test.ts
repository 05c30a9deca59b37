import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, vi } from 'vitest';
import { startClock } from './clock.ts';

test('a schedule that never answers does not stop the clock: the next run comes all the same', async () => {
  const asked: string[] = [];
  const third = Promise.withResolvers<void>();
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    // The first schedule never answers, like one whose worker has died. The second fails.
    if (asked.length === 2) response.writeHead(500).end();
    if (asked.length === 3) third.resolve();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const stop = startClock((server.address() as AddressInfo).port, { every: 20, patience: 30 });
  await third.promise;
  stop();
  expect(asked.every((url) => url.endsWith('-sweepMinute-0'))).toBe(true);
  expect(said.mock.calls.slice(0, 2).flat()).toEqual([
    'The schedule sweepMinute did not answer within 0.03 s.',
    'The schedule sweepMinute failed with 500.',
  ]);
  said.mockRestore();
  server.closeAllConnections();
  server.close();
});

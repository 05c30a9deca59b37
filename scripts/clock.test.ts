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
    // The first schedule never answers, like one whose worker has died. The others fail.
    if (asked.length > 1) response.writeHead(500).end();
    if (asked.length === 3) third.resolve();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const stop = startClock((server.address() as AddressInfo).port, { every: 20, patience: 200 });
  await third.promise;
  await expect
    .poll(() => new Set(said.mock.calls.flat()), { timeout: 30_000 })
    .toEqual(
      new Set(['The schedule sweepMinute did not answer within 0.2 s.', 'The schedule sweepMinute failed with 500.']),
    );
  stop();
  expect(asked.every((url) => url.endsWith('-sweepMinute-0'))).toBe(true);
  said.mockRestore();
  server.closeAllConnections();
  server.close();
});

import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PROJECT } from './places.ts';
import type { TimedTasks } from './timed-tasks.ts';
import { startTimedTasks, waitingTasks } from './timed-tasks.ts';

const calls: unknown[] = [];
const functions = createServer(async (request, response) => {
  calls.push([request.url, await json(request)]);
  response.writeHead(204).end();
});
let queue: TimedTasks;
let host = '';

const portOf = (server: typeof functions) => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  calls.length = 0;
  await new Promise<void>((resolve) => functions.listen(0, '127.0.0.1', resolve));
  const timedTasks = await freePort();
  host = `127.0.0.1:${timedTasks}`;
  queue = await startTimedTasks({ timedTasks, functions: portOf(functions) });
});
afterEach(async () => {
  vi.useRealTimers();
  await queue.stop();
  functions.closeAllConnections();
  await new Promise((resolve) => functions.close(resolve));
});

const put = async (data: unknown, more: { scheduleTime?: string; name?: string } = {}, project = PROJECT) => {
  const body = Buffer.from(JSON.stringify({ data })).toString('base64');
  const url = `http://${host}/projects/${project}/locations/here/queues/look/tasks`;
  const answer = await fetch(url, {
    method: 'POST',
    body: JSON.stringify({ task: { ...more, httpRequest: { body } } }),
  });
  return answer.status;
};
const inSeconds = (seconds: number) => ({ scheduleTime: new Date(Date.now() + seconds * 1_000).toISOString() });
const called = (data: unknown) => [`/${PROJECT}/here/look`, { data }];

test('a task is handed out at its moment and not before it', async () => {
  await put('later', inSeconds(30));
  await put('now');
  await vi.advanceTimersByTimeAsync(20_000);
  // Waiting lets the pretended time run on, by less than a second.
  await vi.waitFor(() => expect(calls).toEqual([called('now')]));
  expect(await waitingTasks(host, PROJECT)).toMatchObject([{ queue: 'look', data: 'later' }]);
  await vi.advanceTimersByTimeAsync(10_000);
  await vi.waitFor(() => expect(calls).toEqual([called('now'), called('later')]));
  expect(await waitingTasks(host, PROJECT)).toEqual([]);
});

test('of several with one name the first is taken, also after it was handed out', async () => {
  expect(await put(1, { name: 'one' })).toBe(200);
  await vi.advanceTimersByTimeAsync(1);
  expect(await put(2, { name: 'one' })).toBe(409);
  expect(await put(3, { name: 'other' })).toBe(200);
  await vi.advanceTimersByTimeAsync(1);
  await vi.waitFor(() => expect(calls).toEqual([called(1), called(3)]));
});

test('a task of a project without functions is only listed', async () => {
  await put('elsewhere', {}, 'demo-other');
  await put('here');
  await vi.advanceTimersByTimeAsync(1);
  await vi.waitFor(() => expect(calls).toEqual([called('here')]));
  expect(await waitingTasks(host, 'demo-other')).toMatchObject([{ data: 'elsewhere' }]);
});

test('what is no task is refused', async () => {
  const answer = await fetch(`http://${host}/projects/a/locations/b/queues/c/tasks`, { method: 'POST', body: '{}' });
  expect(answer.status).toBe(400);
});

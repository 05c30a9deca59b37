import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { note } from './context.ts';
import type { Line } from './line.ts';
import { asJob, asRequest } from './request.ts';
import { setWriter, tell } from './tell.ts';

let lines: Line[];
beforeEach(() => {
  lines = [];
  setWriter((line) => lines.push(line));
});
afterEach(() => setWriter(() => {}));

it('every line of a request has its id and company, also of requests that run at the same time', async () => {
  const ask = (companyId: string) =>
    asRequest('desk', async ({ requestId }) => {
      note({ companyId, command: 'send' });
      await wait(1);
      tell('errand failed', { what: 'route' });
      return requestId;
    });
  const ids = await Promise.all(['rose', 'tulip'].map(ask));
  expect(new Set(ids).size).toBe(2);
  for (const [i, companyId] of ['rose', 'tulip'].entries()) {
    const own = lines.filter(({ requestId }) => requestId === ids[i]);
    expect(own.map(({ event }) => event)).toEqual(['errand failed', 'request']);
    expect(own.map((line) => line.companyId)).toEqual([companyId, companyId]);
  }
});

it('a request is told with its outcome, also when it throws', async () => {
  const refused = asRequest('account', async () => {
    note({ command: 'acceptInvite', outcome: 'unknown-invite' });
    throw new Error('A refusal on its way');
  });
  await expect(refused).rejects.toThrow();
  expect(lines).toMatchObject([{ event: 'request', command: 'acceptInvite', outcome: 'unknown-invite' }]);
});

it('a sign of life is told only when it is refused', async () => {
  const beat = (outcome?: string) =>
    asRequest('desk', async () => note({ command: 'heartbeat', ...(outcome ? { outcome } : {}) }));
  await beat();
  expect(lines).toEqual([]);
  await beat('deactivated');
  expect(lines).toMatchObject([{ command: 'heartbeat', outcome: 'deactivated' }]);
});

it('a job tells that it has ended, and its failure goes on to the platform, which tries again', async () => {
  await asJob('deliverMail', null, async () => {});
  await expect(asJob('trainBot', 'rose', () => Promise.reject(new TypeError('words')))).rejects.toThrow('words');
  expect(lines).toMatchObject([
    { event: 'job', door: 'deliverMail', outcome: 'ok' },
    { event: 'job failed', door: 'trainBot', companyId: 'rose', error: 'TypeError' },
  ]);
});

it('outside of any request nothing is mixed in', () => {
  note({ companyId: 'rose' });
  tell('sweep stopped');
  expect(lines).toEqual([{ severity: 'ERROR', message: 'sweep stopped', event: 'sweep stopped' }]);
});

import './own-project.ts';
import './unverified.ts';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { serveCallables } from './served.ts';
import { newEmail } from './world.ts';

const PASS = ['{}', JSON.stringify({ sub: '1:487321009876:web:7f3a9c' }), 'signature']
  .map((part) => Buffer.from(part).toString('base64url'))
  .join('.');

let doors: Awaited<ReturnType<typeof serveCallables>>;
beforeAll(async () => {
  vi.stubEnv('APP_CHECK_KEY', '6Lf-key');
  doors = await serveCallables();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await doors.close();
});

it('where App Check is on, a call of the dashboard’s page is treated as any other', async () => {
  const reset = { command: 'resetPassword', locale: 'ru', email: newEmail() };
  expect(await doors.call('account', reset, PASS)).toBe('ok');
  expect(await doors.call('account', reset)).toBe('unproven-page');
  expect(await doors.call('desk', { command: 'signOff', locale: 'ru' }, PASS)).toBe('not-signed-in');
});

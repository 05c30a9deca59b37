import './own-project.ts';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { db } from './database.ts';
import { serveCallables } from './served.ts';
import { newEmail } from './world.ts';

let doors: Awaited<ReturnType<typeof serveCallables>>;
beforeAll(async () => {
  doors = await serveCallables();
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => doors.close());

const signUp = () => ({
  command: 'createCompany',
  locale: 'ru',
  companyName: 'Ромашка',
  firstName: 'Анна',
  lastName: 'Иванова',
  email: newEmail(),
  password: 'correct horse',
});
const companies = async () => (await db.collection('companies').count().get()).data().count;

it.each([undefined, 'nonsense', 'a.b.c'])(
  'where App Check is on, a call with the pass %s is refused at both doors, and changes nothing',
  async (pass) => {
    vi.stubEnv('APP_CHECK_KEY', '6Lf-key');
    const before = await companies();
    expect(await doors.call('account', signUp(), pass)).toBe('unproven-page');
    expect(await doors.call('desk', { command: 'signOff', locale: 'ru' }, pass)).toBe('unproven-page');
    expect(await companies()).toBe(before);
  },
);

it('by default it is off, and nobody needs a pass', async () => {
  vi.stubEnv('APP_CHECK_KEY', '');
  const before = await companies();
  expect(await doors.call('account', signUp())).toBe('ok');
  expect(await companies()).toBe(before + 1);
});

import { beforeAll, describe, expect, it } from 'vitest';
import { company } from './database.ts';
import { FUNCTIONS, letterTo, mustDesk, newCompany, newEmail } from './world.ts';

const WANTED = { letterId: null, every: 'day', weekday: 1, hour: 9, language: 'ru', version: 0 } as const;
/** What a mail program posts by itself (RFC 8058). */
const ONE_CLICK = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };

let companyId: string;
let letterId: string;
let email: string;
let agree: URL;
beforeAll(async () => {
  const made = await newCompany('Ромашка');
  companyId = made.companyId;
  email = newEmail();
  ({ letterId } = await mustDesk(made.admin, 'saveReportLetter', { ...WANTED, email }));
  const { text } = await letterTo(email);
  agree = new URL(/https?:\S+/.exec(text)![0]);
});

const saved = async () => (await company(companyId).collection('reportLetters').doc(letterId).get()).data()!;
const at = (change: Readonly<Record<string, string>> = {}) => {
  const query = new URLSearchParams({ ...Object.fromEntries(agree.searchParams), ...change });
  return `${FUNCTIONS}/visitor/companies/${companyId}/letters?${query}`;
};
const leaving = async () => at({ deed: 'leave', token: (await saved())['leave'] });

describe('A link of a report letter', () => {
  it('that is only read, as scanners of mail do, asks and changes nothing', async () => {
    const response = await fetch(at());
    expect(response.status).toBe(200);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(await response.text()).toContain('Получать отчёты на эту почту?');
    expect((await fetch(at(), { method: 'HEAD' })).status).toBe(405);
    expect(await saved()).toMatchObject({ state: 'asked', dueAt: null });
  });

  it.each([
    ['no deed', { deed: 'remove' }],
    ['a cut secret', { token: 'abc' }],
    ['an id of the database’s own', { letter: '__all__' }],
    ['a path', { letter: '../../x' }],
  ])('with %s is refused before anything is looked for', async (_what, change) => {
    for (const method of ['GET', 'POST']) {
      const answer = await fetch(at(change), { method });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([400, expect.stringContaining('text/html')]);
      expect(await answer.text()).toContain('Ссылка больше не действует');
    }
    expect(await saved()).toMatchObject({ state: 'asked' });
  });

  it('of another address, another letter or another company does nothing, and says no more than that', async () => {
    const wrong = [at({ token: 'A'.repeat(43) }), at({ letter: 'unknown' }), at().replace(companyId, 'unknown')];
    const answers = await Promise.all(wrong.map((url) => fetch(url, { method: 'POST' })));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect(await saved()).toMatchObject({ state: 'asked' });
  });

  it('agrees by its button, ends by one click of a mail program, and the old consent is over then', async () => {
    const agreed = await fetch(at({ locale: 'en' }), { method: 'POST' });
    expect([agreed.status, await agreed.text()]).toEqual([200, expect.stringContaining('Done: reports will come.')]);
    expect(await saved()).toMatchObject({ state: 'on' });
    for (let twice = 0; twice < 2; twice++) expect((await fetch(await leaving(), ONE_CLICK)).status).toBe(200);
    expect(await saved()).toMatchObject({ state: 'off', dueAt: null });
    expect((await fetch(at(), { method: 'POST' })).status).toBe(404);
    expect(await saved()).toMatchObject({ state: 'off' });
  });
});

import { beforeEach, expect, it } from 'vitest';
import type { Answer, Asked, Cloud } from '../cloud.ts';
import { fieldsOf, textOf } from '../cloud.ts';
import { API } from '../place.ts';
import { recordedCloud } from '../recorded.ts';
import { appCheckPass } from './app-check-pass.ts';

const APP = 'projects/shop-12345/apps/1:487321009876:web:7f3a9c';
const TOKENS = `${API.appCheck}/${APP}/debugTokens`;
const system = { project: 'shop-12345', site: '', functions: '', identity: '', firestore: '', appCheck: API.appCheck };
const app = '1:487321009876:web:7f3a9c';

/** The debug tokens of the app, by name, as Google's interface keeps them. */
let tokens: Map<string, { displayName: string; token: string }>;
beforeEach(() => {
  tokens = new Map([
    ['left', { displayName: 'rtno-trial', token: 'old' }],
    ['olga', { displayName: 'Olga’s laptop', token: 'hers' }],
  ]);
});

/** App Check, which knows a token from now on; `exchange` is what it answers to one that it knows. */
function appCheck(exchange: (token: string) => Answer): Cloud {
  const ask = async (url: string, { method = 'GET', body }: Asked = {}): Promise<Answer> => {
    const sent = fieldsOf(body);
    if (method === 'DELETE') {
      const isThere = tokens.delete(url.replace(`${TOKENS}/`, ''));
      return { status: isThere ? 200 : 404, body: {} };
    }
    if (url === TOKENS && method === 'GET') {
      const all = [...tokens].map(([name, { displayName }]) => ({ name: `${APP}/debugTokens/${name}`, displayName }));
      return { status: 200, body: { debugTokens: all } };
    }
    if (url === TOKENS) {
      tokens.set('new', { displayName: textOf(sent['displayName']), token: textOf(sent['token']) });
      return { status: 200, body: { name: `${APP}/debugTokens/new` } };
    }
    expect(url).toBe(`${API.appCheck}/${APP}:exchangeDebugToken`);
    return exchange(textOf(sent['debugToken']));
  };
  return { ...recordedCloud({}), ask };
}

const known = (token: string): Answer =>
  [...tokens.values()].some((each) => each.token === token)
    ? { status: 200, body: { token: 'pass', ttl: '3600s' } }
    : { status: 403, body: { error: { code: 403, message: 'App attestation failed.' } } };

it('a trial gets a pass by a token of its own, and no token of a trial stays', async () => {
  expect(await appCheckPass(appCheck(known), system, app)).toBe('pass');
  expect([...tokens.keys()]).toEqual(['olga']);
});

it('without a pass the trial says why, and no token of it stays either', async () => {
  const refusing = appCheck(() => ({ status: 403, body: { error: { code: 403 } } }));
  await expect(appCheckPass(refusing, system, app)).rejects.toThrow('does not know the debug token yet');
  expect([...tokens.keys()]).toEqual(['olga']);
});

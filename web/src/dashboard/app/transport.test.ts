import { describe, expect, it } from 'vitest';
import { openDoors } from './call.ts';
import { openAsk, openTransport } from './transport.ts';

type Asked = { url: string; headers: Headers; body: unknown };

/** A transport over a network that answers as `answer` says, and the requests that were made. */
function door(answer: (init: RequestInit) => Response | Promise<Response>, token?: string, page?: string) {
  const asked: Asked[] = [];
  const ask = async (url: RequestInfo | URL, init: RequestInit = {}) => {
    asked.push({ url: String(url), headers: new Headers(init.headers), body: JSON.parse(String(init.body)) });
    return answer(init);
  };
  const proofs = [async () => token, async () => page] as const;
  const transport = openTransport(openAsk('https://functions.example', ...proofs, ask as typeof fetch), 30);
  const { desk } = openDoors(
    transport,
    () => 'ru',
    () => ({ noAnswer: 'Нет связи.', broken: 'Сломалось.', signedOut: 'Войдите.' }),
  );
  return { asked, send: (text: string) => desk('send', { chatId: 'a', id: 'i', text }) };
}

const said = (status: number, body: unknown) => () => new Response(JSON.stringify(body), { status });

describe('A command', () => {
  it('goes to its function with the caller’s token, and returns the answer', async () => {
    const { asked, send } = door(said(200, { result: { seq: 3 } }), 'proof');
    expect(await send('Да')).toEqual({ ok: true, output: { seq: 3 } });
    const [{ url, headers, body } = {} as Asked] = asked;
    expect([url, headers.get('authorization'), headers.get('content-type')]).toEqual([
      'https://functions.example/desk',
      'Bearer proof',
      'application/json',
    ]);
    expect(body).toEqual({
      data: { command: 'send', locale: 'ru', unknown: 'drop', chatId: 'a', id: 'i', text: 'Да' },
    });
  });

  it('goes without a token when nobody is signed in', async () => {
    const { asked, send } = door(said(200, { result: null }));
    expect(await send('Да')).toEqual({ ok: true, output: null });
    expect(asked[0]!.headers.has('authorization')).toBe(false);
    expect(asked[0]!.headers.has('x-firebase-appcheck')).toBe(false);
  });

  it('carries the proof of its page where App Check gives one', async () => {
    const { asked, send } = door(said(200, { result: null }), 'proof', 'page');
    await send('Да');
    expect([asked[0]!.headers.get('authorization'), asked[0]!.headers.get('x-firebase-appcheck')]).toEqual([
      'Bearer proof',
      'page',
    ]);
  });

  it('is refused in the server’s own words', async () => {
    const details = { reason: 'chat-closed', problems: { text: 'empty' } };
    const { send } = door(said(400, { error: { status: 'FAILED_PRECONDITION', message: 'Чат уже закрыт.', details } }));
    expect(await send('Да')).toEqual({
      ok: false,
      reason: 'chat-closed',
      text: 'Чат уже закрыт.',
      now: {},
      problems: { text: 'empty' },
    });
  });

  it.each([
    ['of nobody', said(401, { error: { status: 'UNAUTHENTICATED', message: 'Unauthenticated' } }), 'not-signed-in'],
    ['of nobody, by another’s words', said(401, 'no'), 'not-signed-in'],
    ['that the server broke on', said(500, { error: { status: 'INTERNAL', message: 'INTERNAL' } }), 'internal'],
    ['that the server broke on, by another’s words', () => new Response('<h1>500</h1>', { status: 500 }), 'internal'],
    ['that was answered with no answer', said(200, {}), 'internal'],
    ['that was answered with a page', () => new Response('<h1>Wi-Fi</h1>'), 'internal'],
    ['that found the server away', () => new Response('<h1>502</h1>', { status: 502 }), 'offline'],
    ['that found the server busy', said(503, { error: { status: 'UNAVAILABLE', message: '' } }), 'offline'],
    ['that never arrived', () => Promise.reject(new TypeError('Failed to fetch')), 'offline'],
    [
      'that took too long',
      ({ signal }: RequestInit) =>
        new Promise<Response>((_, reject) => signal!.addEventListener('abort', () => reject(signal!.reason))),
      'offline',
    ],
  ] as const)('%s says so', async (_, answer, reason) => {
    expect(await door(answer).send('Да')).toMatchObject({ ok: false, reason });
  });

  it.each([
    ['the platform is full', 429, { 'Retry-After': '20' }, 20_000],
    ['a proxy has nobody behind it', 503, { 'Retry-After': '5' }, 5_000],
    ['it does not say', 503, {}, undefined],
    ['it says nonsense', 503, { 'Retry-After': 'soon' }, undefined],
  ] as const)('says when to come again where %s', async (_, status, headers, retryMs) => {
    const refused = await door(() => new Response('<h1>busy</h1>', { status, headers })).send('Да');
    expect(refused).toMatchObject({ ok: false, reason: 'offline' });
    expect(refused.ok || refused.now['retryMs']).toBe(retryMs);
  });

  it('says so in the words of the server itself, which count more than a header', async () => {
    const details = { reason: 'too-many', now: { retryMs: 3_000 } };
    const error = { status: 'RESOURCE_EXHAUSTED', message: 'Слишком часто.', details };
    const refused = await door(
      () => new Response(JSON.stringify({ error }), { status: 429, headers: { 'Retry-After': '60' } }),
    ).send('Да');
    expect(refused).toMatchObject({ ok: false, reason: 'too-many', now: { retryMs: 3_000 } });
  });
});

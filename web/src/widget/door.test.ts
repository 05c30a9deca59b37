import { afterEach, expect, it, vi } from 'vitest';
import { openDoor } from './door.ts';

afterEach(() => void vi.unstubAllGlobals());

/** The widget's door over a network that answers so. */
function door(answer: () => Response) {
  vi.stubGlobal('fetch', async () => answer());
  return openDoor('https://functions.example', 'company', 'ru', () => 'visitor.secret');
}

const aborted = new AbortController().signal;

it.each([
  ['by the platform, which is full', () => new Response('', { status: 429, headers: { 'Retry-After': '20' } }), 20_000],
  ['by a proxy, in words of its own', () => page(503, { 'Retry-After': '5' }), 5_000],
  ['by a proxy that says nothing', () => page(503, {}), null],
  ['in words that the widget does not know', () => page(503, { 'Retry-After': 'soon' }), null],
  ['by the server, in its own words', () => refusal({ retryMs: 3_000 }), 3_000],
  ['by the server, whose words do not say', () => refusal({}), 60_000],
])('refused %s, a stream and a read know when to come again', async (_, answer, retryMs) => {
  expect(await door(answer).conversation(null)).toMatchObject({ ok: false, retryMs });
  expect(await door(answer).stream(null, aborted)).toMatchObject({ ok: false, retryMs });
});

const page = (status: number, headers: Record<string, string>) => new Response('<h1>busy</h1>', { status, headers });

/** A refusal of the function with a header, which says less than its body. */
function refusal(now: Record<string, number>) {
  const error = { reason: 'too-many', text: 'Слишком часто.', now };
  return new Response(JSON.stringify({ error }), { status: 429, headers: { 'Retry-After': '60' } });
}

it('a message and a phone tell the page that the chat stands on, where it is known', async () => {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (_url: string, { body }: RequestInit) => {
    sent.push(JSON.parse(String(body)).page);
    return new Response('{}');
  });
  const at = (where: string | null) =>
    openDoor(
      'https://functions.example',
      'company',
      'ru',
      () => 'visitor.secret',
      undefined,
      () => where,
    );
  const message = { id: 'm', text: 'Где заказ?', choice: null, wantsPerson: false };
  await at('https://shop.example/pay').send(message);
  await at('https://shop.example/pay').contact({ phone: '+79161234567' });
  await at(null).send(message);
  expect(sent).toEqual(['https://shop.example/pay', 'https://shop.example/pay', undefined]);
});

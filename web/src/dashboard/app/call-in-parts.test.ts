import { expect, it } from 'vitest';
import { deskOf } from './app.test-tool.ts';
import { openDeskInParts, telling } from './call-in-parts.ts';
import { openAsk } from './transport.ts';

const TEXTS = { noAnswer: 'Нет связи.', broken: 'Сломалось.', signedOut: 'Войдите.' };
const bytes = (text: string) => new TextEncoder().encode(text);
const event = (said: object) => `data: ${JSON.stringify(said)}\n\n`;
const part = (id: string) => ({ rows: [{ id }], after: null });

/** A server whose answer comes in these pieces of bytes. `ends`: the answer ends after them. */
function server(pieces: readonly Uint8Array[], { ends = true, status = 200 } = {}) {
  const asked: { accept: string | null; signal: AbortSignal }[] = [];
  const ask = async (_url: RequestInfo | URL, init: RequestInit = {}) => {
    const signal = init.signal!;
    asked.push({ accept: new Headers(init.headers).get('accept'), signal });
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const piece of pieces) controller.enqueue(piece);
        if (ends) controller.close();
        else signal.addEventListener('abort', () => controller.error(signal.reason));
      },
    });
    return new Response(body, { status });
  };
  const open = openAsk('https://functions.example', async () => 'proof', undefined, ask as typeof fetch);
  const inParts = openDeskInParts(
    open,
    () => 'ru',
    () => TEXTS,
    60,
  );
  const desk = deskOf(async () => ({ ok: true, output: part('asked again') }));
  const stop = new AbortController();
  const shares: number[] = [];
  const told = (share: number) => void shares.push(share);
  const one = () => telling(inParts, desk)('exportChats', { filter: {}, after: null }, told, stop.signal);
  return { asked, stop, one, shares, answer: () => inParts('exportChats', { filter: {}, after: null }, stop.signal) };
}

async function all<T>(answer: AsyncGenerator<T>): Promise<T[]> {
  const parts: T[] = [];
  for await (const one of answer) parts.push(one);
  return parts;
}

it('gives each part of an answer, wherever the network has cut it, and leaves out what only keeps the line open', async () => {
  const whole = bytes(`: ping\n\n${event({ message: part('чат') })}${event({ result: part('последний') })}`);
  for (const size of [1, 7, whole.length]) {
    const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, i) =>
      whole.slice(i * size, (i + 1) * size),
    );
    const { answer, asked } = server(pieces);
    expect(await all(answer())).toEqual([
      { ok: true, output: part('чат') },
      { ok: true, output: part('последний') },
    ]);
    expect(asked[0]?.accept).toBe('text/event-stream');
  }
});

it('ends with the refusal of the server, in its words', async () => {
  const error = { status: 'PERMISSION_DENIED', message: 'Нельзя.', details: { reason: 'not-allowed' } };
  const { answer } = server([bytes(event({ message: part('a') })), bytes(event({ error }))]);
  expect(await all(answer())).toMatchObject([{ ok: true }, { ok: false, reason: 'not-allowed', text: 'Нельзя.' }]);
});

it.each([
  ['breaks off between two parts', [event({ message: part('a') })], {}],
  ['breaks off in the middle of one', [event({ message: part('a') }), 'data: {"mess'], {}],
  ['falls silent', [event({ message: part('a') })], { ends: false }],
])('that %s ends as one that nobody was reached by', async (_what, pieces, how) => {
  const { answer } = server(pieces.map(bytes), how);
  expect(await all(answer())).toMatchObject([{ ok: true }, { ok: false, reason: 'offline', text: 'Нет связи.' }]);
});

it.each([
  [401, 'not-signed-in'],
  [503, 'offline'],
  [500, 'internal'],
])('that somebody else answers with %i is a refusal', async (status, reason) => {
  const { answer } = server([bytes('<h1>no</h1>')], { status });
  expect(await all(answer())).toMatchObject([{ ok: false, reason }]);
});

it('lets go of the request when it is stopped, and when nobody wants the rest', async () => {
  const first = server([bytes(event({ message: part('a') }))], { ends: false });
  const parts = first.answer();
  await parts.next();
  first.stop.abort();
  expect(first.asked[0]?.signal.aborted).toBe(true);
  const second = server([bytes(event({ message: part('a') }))], { ends: false });
  for await (const _ of second.answer()) break;
  expect(second.asked[0]?.signal.aborted).toBe(true);
});

it('tells how far one answer is, and then gives it', async () => {
  const { one, shares, asked } = server([
    bytes(event({ message: { share: 0.25 } }) + event({ message: { share: 0.5 } }) + event({ result: part('чат') })),
  ]);
  expect(await one()).toEqual({ ok: true, output: part('чат') });
  expect(shares).toEqual([0.25, 0.5]);
  expect(asked[0]?.accept).toBe('text/event-stream');
});

it('one answer that breaks off or is refused is a refusal, and a server that knows nobody is asked once more with a new proof', async () => {
  const error = { status: 'PERMISSION_DENIED', message: 'Нельзя.', details: { reason: 'not-allowed' } };
  expect(await server([bytes(event({ message: { share: 0.5 } }) + event({ error }))]).one()).toMatchObject({
    reason: 'not-allowed',
  });
  expect(await server([bytes(event({ message: { share: 0.5 } }))]).one()).toMatchObject({ reason: 'offline' });
  expect(await server([], { status: 401 }).one()).toEqual({ ok: true, output: part('asked again') });
});

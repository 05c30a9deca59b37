import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PublicChat, PublicMessage } from '#domain/contract/visitor.ts';
import { chances } from './dialogs.ts';
import { openDoor } from './door.ts';
import { ru } from './text/ru.ts';
import { EMPTY, hear, isOver, placeOf, takeIn } from './transcript.ts';
import type { Widget } from './ui/context.ts';
import { Line } from './ui/line.tsx';
import { visit } from './visit.ts';

afterEach(() => vi.unstubAllGlobals());

/** As a newer server may send it: with fields and values that this widget has never heard of. */
const newer = <T extends object>(known: T, change: Record<string, unknown>): T => ({ ...known, later: 1, ...change });
const SAID: PublicMessage = { seq: 1, id: 'm1', at: 0, text: '', from: 'operator' };
const line = (seq: number, change: Record<string, unknown>) =>
  newer(SAID, { seq, id: `m${seq}`, text: `Строка ${seq}`, ...change });
const CHAT: PublicChat = {
  chatId: 'chat',
  state: 'active',
  seq: 4,
  operator: null,
  rating: null,
  readByOperator: 0,
  queue: null,
  mutedMs: null,
};

const VOICES = [
  line(1, { from: 'assistant' }),
  line(2, { from: 'system', notice: 'parked' }),
  line(3, { from: 'operator', kind: 'file', file: { name: 'a.pdf' } }),
  line(4, { from: 'bot', cards: [{ title: 'Тюльпан' }] }),
];

describe('A widget that is older than the server', () => {
  it.each(VOICES)('shows the words of what it does not know: $from $seq', async (said) => {
    const page = document.createElement('div');
    const { conversation } = visit(chances(1));
    const widget = { text: ru, locale: 'ru', conversation } as Widget;
    await act(() => render(<Line widget={widget} line={said} isFirst isAsked />, page));
    expect(page.textContent).toContain(said.text);
    expect(page.textContent).not.toMatch(/undefined|null|\[object/);
  });

  it('keeps its place in a chat of an unknown state, and takes it for one that goes on', () => {
    const read = takeIn(EMPTY, newer({ chat: newer(CHAT, { state: 'parked' }), messages: VOICES }, {}));
    expect(placeOf(read)).toBe('chat:4');
    expect(isOver(read)).toBe(false);
    const { transcript, gap } = hear(read, {
      event: 'message',
      data: { chatId: 'chat', ...line(5, { from: 'assistant' }) },
    });
    expect([placeOf(transcript), gap]).toEqual(['chat:5', false]);
  });

  it('passes over events that it does not know, and hears those behind them', async () => {
    const told = (event: string, data: object) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
    const body = told('poll', { question: 'Да?' }) + told('message', { chatId: 'chat', ...VOICES[0] });
    vi.stubGlobal('fetch', async () => new Response(body));
    const opened = await openDoor('https://functions.example', 'rose', 'ru', () => 'token').stream(
      null,
      new AbortController().signal,
    );
    if (!opened.ok) throw new Error('Refused');
    expect((await opened.value.read())?.map(({ event }) => event)).toEqual(['message']);
  });

  it('shows a refusal that it does not know by the server’s own words', async () => {
    const error = { reason: 'visitor-parked', text: 'Чат отложен.', later: 1 };
    vi.stubGlobal('fetch', async () => Response.json({ error }, { status: 409 }));
    const door = openDoor('https://functions.example', 'rose', 'ru', () => 'token');
    expect(await door.end('chat')).toMatchObject({ ok: false, status: 409, text: 'Чат отложен.' });
  });

  it('says with each message that what the server does not know is to be dropped', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (url: string) => (asked.push(url), Response.json({})));
    const door = openDoor('https://functions.example', 'rose', 'ru', () => 'token');
    await door.send({ id: 'm', text: 'Где?', choice: null, wantsPerson: false });
    await door.end('chat');
    expect(asked.map((url) => new URL(url).search)).toEqual(['?unknown=drop', '?unknown=drop']);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';

import { calling } from './story.ts';
import { newCompany, newVisitor } from './world.ts';
import { begunIn, companyUrl } from './visitor-request.ts';

let companyId: string;

beforeAll(async () => {
  ({ companyId } = await newCompany());
});

const url = (path: string) => companyUrl(companyId, path);

const begun = () => begunIn(companyId);

describe('An invisible sign in a message', () => {
  test('is removed, the rest is saved, and a repeat of the message gets the first outcome', async () => {
    const visitor = newVisitor(companyId);
    const body = { id: 'copied-from-a-messenger', text: '\u2067Где\u200b мой\u00ad заказ?\u2069\u0085\u2028' };
    const first = await visitor.post('messages', body);
    expect(first).toMatchObject({ ok: true });
    expect(await visitor.post('messages', body)).toEqual(first);
    const { messages } = await visitor.conversation();
    expect(messages.filter(({ from }) => from === 'visitor').map(({ text }) => text)).toEqual(['Где мой заказ?']);
  });
});

describe('Bad input', () => {
  const id = 'message-of-16-or-more';
  const bad: [what: string, body: unknown, problems: Record<string, string>][] = [
    ['no text', { id }, { text: 'strict-object' }],
    ['an empty text', { id, text: '' }, { text: 'empty' }],
    ['spaces only', { id, text: ' \n\t ' }, { text: 'empty' }],
    ['nothing that can be seen', { id, text: '\u200b\u2060' }, { text: 'empty' }],
    ['4,001 characters', { id, text: 'я'.repeat(4_001) }, { text: 'too-long' }],
    ['a number for a text', { id, text: 7 }, { text: 'string' }],
    ['an unknown field', { id, text: 'a', from: 'operator' }, { from: 'strict-object' }],
    ['a short id', { id: 'abc', text: 'a' }, { id: 'client-id' }],
    ['an id that is a path', { id: '../../../chats/12345', text: 'a' }, { id: 'client-id' }],
    ['an unknown language', { id, text: 'a', locale: 'de' }, { locale: 'picklist' }],
    ['a list', [], { input: 'strict-object' }],
    ['a body that is too large', { id, text: 'a'.repeat(70_000) }, { body: 'too-long' }],
  ];

  test.each(bad)('%s is refused with the field', async (_what, body, problems) => {
    const visitor = newVisitor(companyId);
    const refused = await visitor.post('messages', body);
    expect(refused).toMatchObject({ ok: false, status: 400, reason: 'bad-input', details: { problems } });
    expect(await visitor.conversation()).toMatchObject({ error: { reason: 'unknown-visitor' } });
  });

  test('4,000 characters are a message', async () => {
    expect(await newVisitor(companyId).write('я'.repeat(4_000))).toMatchObject({ ok: true });
  });

  test.each([
    ['malformed JSON', '{"id":', 'application/json'],
    ['a form', 'id=message-of-16-or-more&text=a', 'application/x-www-form-urlencoded'],
    ['plain text', '{"id":"message-of-16-or-more","text":"a"}', 'text/plain'],
    ['bytes', new Uint8Array([0xff, 0xfe]), 'application/octet-stream'],
  ])('%s is refused', async (_what, body, type) => {
    const { token, conversation } = newVisitor(companyId);
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': type };
    const response = await fetch(url('messages'), { method: 'POST', headers, body });
    expect(response.status).toBe(400);
    expect(await conversation()).toMatchObject({ error: { reason: 'unknown-visitor' } });
  });

  test('another visitor’s chat is unknown', async () => {
    const [mine, theirs] = [await begun(), await begun()];
    for (const [path, more] of [
      ['rating', { score: 5 }],
      ['read', { seq: 1 }],
    ] as const) {
      const refused = await mine.visitor.post(path, { chatId: theirs.chatId, ...more });
      expect(refused).toMatchObject({ ok: false, status: 404, reason: 'unknown-chat' });
    }
  });

  test('another company’s chat is unknown', async () => {
    const other = await newCompany('Другая');
    const { visitor } = await begun();
    const { chatId } = await calling(other.companyId);
    expect(await visitor.rate(chatId, 5)).toMatchObject({ ok: false, status: 404, reason: 'unknown-chat' });
  });

  test.each([
    ['a mark of 0', { score: 0 }],
    ['a mark of 6', { score: 6 }],
    ['a mark of 4.5', { score: 4.5 }],
    ['a mark in words', { score: '5' }],
    ['an endless comment', { score: 5, comment: 'я'.repeat(1_001) }],
  ])('%s is refused', async (_what, mark) => {
    const { visitor, chatId } = await begun();
    expect(await visitor.post('rating', { chatId, ...mark })).toMatchObject({ status: 400, reason: 'bad-input' });
  });

  test('is refused in the caller’s language', async () => {
    const response = await fetch(url('chat'), { headers: { 'Accept-Language': 'en-GB,ru;q=0.5' } });
    expect(await response.json()).toMatchObject({
      error: { reason: 'unknown-visitor', text: 'Conversation not found. Please start a new one.' },
    });
  });
});

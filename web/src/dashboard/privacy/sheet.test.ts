import { expect, it } from 'vitest';
import type { ClientPart } from '#domain/privacy/client-part.ts';
import { ru } from '../app/all-words.test-tool.ts';
import { jsonOf, pageOf } from './sheet.ts';

const PARTS: readonly ClientPart[] = [
  {
    kind: 'client',
    client: {
      id: 'v',
      number: 123_456,
      name: '<img src=x onerror=alert(1)>',
      phone: '+79161234567',
      extension: '12',
      email: null,
      locale: 'ru',
      mutedUntil: null,
      blocked: false,
      createdAt: 1,
    },
    consents: [{ version: 2, at: 1, address: '192.0.2.1', text: 'Согласие' }],
    questions: [],
  },
  {
    kind: 'chat',
    chat: { id: 'c', startedAt: 1, closedAt: null, channel: 'widget', phone: null, description: '', rating: null },
    lines: [{ seq: 1, at: 1, from: 'visitor', name: null, text: '</p><script>alert(1)</script>' }],
    notes: [{ at: 1, name: 'Олег', text: 'Перезвонить & извиниться' }],
  },
  { kind: 'end' },
];

it('the page shows every word as text, and runs nothing that a client has written', () => {
  const page = pageOf(PARTS, ru, String, 'ru');
  expect(page).not.toMatch(/<script|<img/);
  expect(page).toContain('&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
  for (const word of ['+79161234567 12', '192.0.2.1', 'Согласие', 'Перезвонить &amp; извиниться', 'Олег'])
    expect(page).toContain(word);
});

it('the file for programs holds the same parts', () => {
  expect(JSON.parse(jsonOf(PARTS))).toEqual(PARTS.slice(0, 2));
});

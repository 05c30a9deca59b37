import { expect, it } from 'vitest';
import { en, ru } from '../dashboard/app/all-words.test-tool.ts';

const TEXTS = { ru, en };

it.each([
  [1, '1 чат ждёт', '1 chat is waiting'],
  [2, '2 чата ждут', '2 chats are waiting'],
  [5, '5 чатов ждут', '5 chats are waiting'],
  [11, '11 чатов ждут', '11 chats are waiting'],
  [21, '21 чат ждёт', '21 chats are waiting'],
  [104, '104 чата ждут', '104 chats are waiting'],
])('%i in the queue is said as people say it', (count, ru, en) => {
  expect([TEXTS.ru.queue.count(count), TEXTS.en.queue.count(count)]).toEqual([ru, en]);
});

it('no text is empty in any language', () => {
  const empty = (value: unknown, path: string): string[] =>
    typeof value === 'string'
      ? value.trim() === ''
        ? [path]
        : []
      : typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => empty(inner, `${path}.${key}`))
        : [];
  expect(Object.entries(TEXTS).flatMap(([locale, texts]) => empty(texts, locale))).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import type { CannedReply } from '../../../src/domain/canned-reply.ts';
import { MOST_REPLIES, foldersOf } from '../../../src/domain/canned-reply.ts';
import type { ReplyRow } from '../../../src/domain/reply/import.ts';
import { planImport } from '../../../src/domain/reply/import.ts';

const row = (title: string, text: string, folder: string | null = null): ReplyRow => ({ title, text, folder });
const kept = (id: string, title: string, text: string, folder?: string): CannedReply => ({
  id,
  title,
  text,
  ...(folder === undefined ? {} : { folder }),
});

describe('An import of ready replies', () => {
  const there = [kept('1', 'Привет', 'Здравствуйте!'), kept('2', 'Адрес', 'Тверская, 1', 'Магазин')];

  test.each([
    ['what is not there is added', row('Пока', 'До свидания!'), 'new'],
    ['what is there word for word is left', row(' привет ', 'Здравствуйте!'), 'same'],
    ['what is there with another text is told', row('Привет', 'Добрый день!'), 'differs'],
    ['the same title in another folder is another reply', row('Адрес', 'Тверская, 1', 'Склад'), 'new'],
    ['the same folder in other letters is the same one', row('АДРЕС', 'Тверская, 1', 'магазин'), 'same'],
  ] as const)('%s', (_what, one, verdict) => {
    expect(planImport(there, [one], false)).toMatchObject({ verdicts: [verdict], changed: [] });
  });

  test('changes a text only where that is wanted', () => {
    expect(planImport(there, [row('Привет', 'Добрый день!')], true).changed).toEqual([
      { ...there[0], text: 'Добрый день!' },
    ]);
  });

  test('adds nothing the second time', () => {
    const rows = [row('а', '1'), row('б', '2', 'П'), row('а', '1'), row('а', 'другое')];
    const first = planImport([], rows, false);
    expect(first.verdicts).toEqual(['new', 'new', 'same', 'differs']);
    const now = first.added.map(({ title, text, folder }, i) => kept(String(i), title, text, folder ?? undefined));
    expect(planImport(now, rows, false)).toMatchObject({ added: [], verdicts: ['same', 'same', 'same', 'differs'] });
  });

  test('says which rows find no room', () => {
    const full = Array.from({ length: MOST_REPLIES - 1 }, (_, i) => kept(String(i), `т${i}`, 'текст'));
    expect(planImport(full, [row('новый', 'а'), row('лишний', 'б'), row('т1', 'текст')], false)).toMatchObject({
      verdicts: ['new', 'full', 'same'],
      added: [{ title: 'новый' }],
    });
  });
});

test('folders are listed by name, each once', () => {
  expect(
    foldersOf([kept('1', 'а', 'а', 'Б'), kept('2', 'б', 'б'), kept('3', 'в', 'в', 'А'), kept('4', 'г', 'г', 'Б')]),
  ).toEqual(['А', 'Б']);
});

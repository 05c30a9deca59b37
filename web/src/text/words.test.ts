import { expect, test } from 'vitest';
import { REFUSALS } from '#domain/refusal-table.ts';
import { DEFAULT_SETTINGS } from '#domain/settings.ts';
import { ru as widget } from '../widget/text/ru.ts';

import { en, ru } from '../dashboard/app/all-words.test-tool.ts';

/** Button labels that keep the spelling of the manual. */
const LITERAL = ['замьютить пользователя'];

/** Colloquial Russian words that the texts must not have. */
const ODD = /пада[еюя]т|мьют|мьюч|Приглашение в «/i;

/** Every text of a tree, also those that functions build. */
function wordsOf(tree: unknown): string[] {
  if (typeof tree === 'string') return [tree];
  if (typeof tree === 'function') return wordsOf(tree('Анна', 'Анна', 'Анна'));
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(wordsOf) : [];
}

/** The texts without those that take a list and not a name. */
const withoutLists = (...all: readonly Pick<typeof ru, 'chat' | 'history'>[]): object[] =>
  all.map((texts) => {
    const { source: _, ...chat } = texts.chat;
    const { wordsUnknown: __, ...history } = texts.history;
    return { ...texts, chat, history };
  });

test('The Russian is written, not spoken', () => {
  const refusals = Object.values(REFUSALS).map((entry) => entry.ru);
  const [words] = withoutLists(ru);
  const all = [...wordsOf(words), ...wordsOf(widget), ...wordsOf(DEFAULT_SETTINGS.ru), ...refusals];
  expect(all.filter((text) => ODD.test(text) && !LITERAL.includes(text))).toEqual([]);
});

test('No text holds the name of a key, since each keyboard has its own names', () => {
  const named = withoutLists(ru, en).flatMap(wordsOf);
  expect(named.filter((text) => /\b(Alt|Ctrl|Shift|Cmd|Option)\b|[⌘⌥⇧⌃]/.test(text))).toEqual([]);
});

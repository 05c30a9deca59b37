import { expect, test } from 'vitest';
import { insertApart, insertText } from './insert-text.ts';

test('a text replaces the selection, and the field gets an input event', () => {
  const field = document.createElement('textarea');
  document.body.append(field);
  field.value = 'Добрый вечер!';
  field.setSelectionRange(7, 12);
  let heard = '';
  field.addEventListener('input', () => (heard = field.value));
  insertText(field, 'день');
  expect(field.value).toBe('Добрый день!');
  expect(heard).toBe('Добрый день!');
});

test('inserted words get one space between them and the words around', () => {
  const field = document.createElement('textarea');
  document.body.append(field);
  const inserted = (value: string, at: number) => {
    field.value = value;
    field.setSelectionRange(at, at);
    insertApart(field, '300 рублей.');
    return field.value;
  };
  expect(inserted('', 0)).toBe('300 рублей.');
  expect(inserted('Добрый день!', 12)).toBe('Добрый день! 300 рублей.');
  expect(inserted('Добрый день!\nЖдём вас', 13)).toBe('Добрый день!\n300 рублей. Ждём вас');
});

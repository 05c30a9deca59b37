import { expect, test } from 'vitest';
import { insertText } from './insert-text.ts';

test('a text goes in place of the selection, and the field hears of it', () => {
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

import { expect, test } from 'vitest';
import type { CompanySettings } from '../../../src/domain/settings.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { inLanguage } from '../../../src/domain/text/in-language.ts';
import { languagesOf } from '../../../src/domain/text/say-text.ts';

const BEFORE: CompanySettings = {
  ...DEFAULT_SETTINGS.ru,
  greetingText: 'Привет!',
  texts: { en: { greetingText: 'Hi!' } },
};

test('a company that changes its language keeps its texts as those of a further language, and greets in the new one', () => {
  const after = inLanguage(BEFORE, { locale: 'en' });
  expect(after).toMatchObject({ greetingText: 'Hi!', closedText: DEFAULT_SETTINGS.en.closedText });
  expect(after.texts.ru).toMatchObject({ greetingText: 'Привет!', closedText: DEFAULT_SETTINGS.ru.closedText });
  expect(languagesOf(after)).toEqual(['en', 'ru']);
  const back = inLanguage(after, { locale: 'ru' });
  expect(back).toMatchObject({ greetingText: 'Привет!', texts: { en: { greetingText: 'Hi!' } } });
});

test('a text that is sent with the new language stays as it was sent', () => {
  const after = inLanguage(BEFORE, { locale: 'en', greetingText: 'Welcome!' });
  expect(after.greetingText).toBe('Welcome!');
  expect(after.texts.ru?.greetingText).toBe('Привет!');
});

test('without another language only what was sent changes', () => {
  expect(inLanguage(BEFORE, { greetingText: 'Да?' })).toEqual({ ...BEFORE, greetingText: 'Да?' });
});

import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../../src/domain/locale.ts';
import { CompanySettings, DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { TEXT_KEYS } from '../../../src/domain/text/company-texts.ts';
import { fillText, unknownIn } from '../../../src/domain/text/fill-text.ts';
import { languagesOf, sayText, voiceOf } from '../../../src/domain/text/say-text.ts';

const OWN: CompanySettings = { ...DEFAULT_SETTINGS.ru, greetingText: 'Здравствуйте, это {company}.' };
const BOTH: CompanySettings = { ...OWN, texts: { en: { greetingText: 'Hello from {company}.' } } };
const voice = (settings: CompanySettings) => voiceOf({ name: 'Пион', settings });
const problems = (settings: object) => {
  const parsed = v.safeParse(CompanySettings, { ...DEFAULT_SETTINGS.ru, ...settings });
  return (parsed.issues ?? []).map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
};

describe('What a client reads', () => {
  test('is in their language where the company has written it, and in the company’s own otherwise', () => {
    expect(sayText(voice(BOTH), 'greetingText', 'en')).toBe('Hello from Пион.');
    expect(sayText(voice(BOTH), 'greetingText', 'ru')).toBe('Здравствуйте, это Пион.');
    expect(sayText(voice(OWN), 'greetingText', 'en')).toBe('Здравствуйте, это Пион.');
    expect(sayText(voice(BOTH), 'closedText', 'en')).toBe(DEFAULT_SETTINGS.ru.closedText);
  });

  test('never comes from what is stored under the company’s own language as a further one', () => {
    const odd: CompanySettings = { ...OWN, texts: { ru: { greetingText: 'Старое' } } };
    expect(sayText(voice(odd), 'greetingText', 'ru')).toBe('Здравствуйте, это Пион.');
    expect(languagesOf(odd)).toEqual(['ru']);
  });

  test('is never empty, also when nothing is known of what the text leaves open', () => {
    const open: CompanySettings = { ...OWN, queueText: 'Ждать {wait}.', texts: { en: { queueText: 'Wait {wait}.' } } };
    expect(sayText(open, 'queueText', 'en')).toBe(
      'All operators are busy right now. We’ll reply as soon as someone is free.',
    );
    expect(sayText(open, 'queueText', 'en', { wait: '5 min' })).toBe('Wait 5 min.');
  });

  test('the languages that a company offers begin with its own', () => {
    expect(languagesOf(OWN)).toEqual(['ru']);
    expect(languagesOf(BOTH)).toEqual(['ru', 'en']);
  });
});

test.each(LOCALES)(
  'a new company’s texts in %s hold nothing unknown and say something where nothing is known',
  (locale) => {
    for (const key of TEXT_KEYS) {
      const text = DEFAULT_SETTINGS[locale][key];
      expect(unknownIn(text, key), key).toEqual([]);
      expect(fillText(text, {}), key).not.toBe('');
    }
  },
);

describe('Texts that are saved', () => {
  test('are refused with a variable that the text does not know, in each language', () => {
    expect(problems({ greetingText: 'Здравствуйте, {operator}!' })).toEqual(['greetingText: variable']);
    expect(problems({ texts: { en: { queueText: 'You are {place}' } } })).toEqual(['texts.en.queueText: variable']);
    expect(problems({ queueText: 'Вы {position|в очереди}, ждать {wait}.' })).toEqual([]);
  });

  test.each([
    [{ texts: { de: {} } }, 'texts.de: '],
    [{ texts: { en: { greetingText: ' ' } } }, 'texts.en.greetingText: empty'],
    [{ texts: { en: { greetingText: 'a'.repeat(501) } } }, 'texts.en.greetingText: too-long'],
    [{ texts: { en: { botLevel: 'bold' } } }, 'texts.en.botLevel: '],
    [{ texts: null }, 'texts: '],
  ])('%j is refused', (wrong, problem) => {
    expect(problems(wrong).join()).toContain(problem);
  });
});

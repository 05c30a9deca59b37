import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from '../../../src/domain/contract/clean.ts';
import { parseInput } from '../../../src/domain/contract/fields.ts';
import { DESK } from '../../../src/domain/contract/desk.ts';
import { MessageText, PersonName } from '../../../src/domain/contract/text.ts';

/** Invisible signs of copied text, by where people copy them from. */
const UNSEEN: Record<string, string> = {
  'a zero byte': '\0',
  'a bell': '\u0007',
  delete: '\u007f',
  'a C1 control': '\u009f',
  'a soft hyphen': '\u00ad',
  'a grapheme joiner': '\u034f',
  'an Arabic letter mark': '\u061c',
  'a Hangul filler': '\u3164',
  'a Khmer vowel that is not seen': '\u17b4',
  'a zero-width space': '\u200b',
  'a zero-width joiner': '\u200d',
  'a zero-width non-joiner': '\u200c',
  'a left-to-right mark': '\u200e',
  'a right-to-left mark': '\u200f',
  'an embedding': '\u202a',
  'an override': '\u202e',
  'a word joiner': '\u2060',
  'an invisible plus': '\u2064',
  'an isolate': '\u2066',
  'the end of an isolate': '\u2069',
  'a deprecated control': '\u206a',
  'a byte order mark': '\ufeff',
  'an interlinear anchor': '\ufff9',
  'a musical control': '\u{1d173}',
  'a tag': '\u{e0041}',
  'a language tag': '\u{e0001}',
  'a variant of nothing': '\ufe0f',
  'a far variant of a Russian letter': '\u{e0100}',
  'half a surrogate pair': '\ud800',
  'the other half': '\udc00',
  'no character': '\uffff',
};

describe('Invisible signs are cleaned away and never refused', () => {
  it.each(Object.entries(UNSEEN))('%s', (_, sign) => {
    for (const text of [
      `при${sign}вет`,
      `${sign}привет`,
      `привет${sign}`,
      `${sign}${sign}при${sign}${sign}вет${sign}`,
    ]) {
      expect(cleanText(text)).toBe('привет');
      expect(parseInput(MessageText, text)).toEqual({ ok: true, value: 'привет' });
      expect(parseInput(PersonName, text)).toEqual({ ok: true, value: 'привет' });
    }
  });

  it.each(['\n', '\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'])('an end of line written as %j', (end) => {
    expect(cleanText(`раз${end}два`)).toBe('раз\nдва');
    expect(cleanLine(`раз${end}два`)).toBe('раз два');
    expect(parseInput(PersonName, `Анна${end}Мария`)).toEqual({ ok: true, value: 'Анна Мария' });
  });

  it('a thousand invisible signs do not count towards the length of a text', () => {
    expect(parseInput(MessageText, `${'\u200b'.repeat(10_000)}да`)).toEqual({ ok: true, value: 'да' });
  });
});

describe('Visible signs stay', () => {
  it.each([
    ['a family', '👨‍👩‍👧'],
    ['a rainbow flag', '🏳️‍🌈'],
    ['a skin and a profession', '👩🏽‍💻'],
    ['a heart that is coloured', '❤️'],
    ['a key', '1️⃣'],
    ['the flag of Scotland', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['a flag of letters', '🇷🇺'],
    ['Persian with a non-joiner', 'می\u200cخواهم'],
    ['Hindi with a joiner', 'क्\u200dष'],
    ['a variant of a Han sign', '葛\u{e0100}'],
    ['lines and tabs', 'раз\n\tдва'],
    ['spaces that do not break', '10\u00a0000\u202f₽'],
    ['signs and accents', '№5 — «ё» é ½ ™ 𝟘'],
  ])('%s', (_, text) => {
    expect(cleanText(text)).toBe(text);
  });

  it('cleaning twice gives the same as cleaning once, and no visible sign is lost', () => {
    const words = array(constantFrom('а', 'б ', '👨', '🏽', '‍', '️', '🏴', '\n', ...Object.values(UNSEEN)), {
      maxLength: 12,
    });
    assert(
      property(words, (parts) => {
        const once = cleanText(parts.join(''));
        expect(cleanText(once)).toBe(once);
        const seen = (text: string) => [...text].filter((sign) => ['а', 'б', '👨', '🏽', '🏴'].includes(sign)).join('');
        expect(seen(once)).toBe(seen(parts.join('')));
      }),
      { numRuns: 2_000, seed: 17 },
    );
  });
});

it.each(['', ' ', '\u200b', '\u2800', '\u3164\u00a0', '\n\u2028\t'])(
  'a text of invisible signs only is an empty text: %j',
  (text) => {
    expect(parseInput(MessageText, text)).toEqual({ ok: false, problems: { input: 'empty' } });
  },
);

it('every text of every command is cleaned', () => {
  const dirty = (text: string) => `\u2067${text}\u200b\u0085\u2069`;
  const parsed = parseInput(DESK.saveEntry.input, {
    entryId: null,
    title: dirty('Цена'),
    phrasings: [dirty('сколько стоит')],
    answer: dirty('300'),
    topicId: 't',
    subtopicId: null,
    active: true,
  });
  expect(parsed).toMatchObject({ ok: true, value: { title: 'Цена', phrasings: ['сколько стоит'], answer: '300' } });
  expect(parseInput(DESK.invite.input, { email: dirty(' Anna@Example.ru '), role: 'admin' })).toMatchObject({
    ok: true,
    value: { email: 'anna@example.ru' },
  });
});

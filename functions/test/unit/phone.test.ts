import { describe, expect, test } from 'vitest';
import { COUNTRIES, formatPhone, parsePhone } from '../../src/domain/phone.ts';

/** [what somebody writes, the company's country, the number in E.164 form and its extension; null when it is none] */
const WRITTEN = [
  ['8 (916) 123-45-67', 'RU', '+79161234567'],
  ['8(916)123-45-67', 'RU', '+79161234567'],
  ['89161234567', 'RU', '+79161234567'],
  ['79161234567', 'RU', '+79161234567'],
  ['9161234567', 'RU', '+79161234567'],
  ['+7 916 123 45 67', 'RU', '+79161234567'],
  ['+7 (916) 123 45 67', 'GB', '+79161234567'],
  ['8.916.123.45.67', 'RU', '+79161234567'],
  ['8–916–123–45–67', 'RU', '+79161234567'],
  ['8 916 123‑45‑67', 'RU', '+79161234567'],
  ['+8 916 123 45 67', 'RU', '+79161234567'],
  ['тел. 8 916 123-45-67', 'RU', '+79161234567'],
  ['8 800 555-35-35', 'RU', '+78005553535'],
  ['8 701 123 45 67', 'KZ', '+77011234567'],
  // From abroad, without the plus.
  ['79161234567', 'GB', '+79161234567'],
  ['375 29 123 45 67', 'RU', '+375291234567'],
  ['0044 20 7946 0958', 'RU', '+442079460958'],
  ['8-10-44-20-7946-0958', 'RU', '+442079460958'],
  ['011 7 916 123-45-67', 'US', '+79161234567'],
  // An English-speaking company in Russia, and companies elsewhere.
  ['916 123-45-67', 'RU', '+79161234567'],
  ['020 7946 0958', 'GB', '+442079460958'],
  ['(800) 234-5678', 'US', '+18002345678'],
  ['030 901820', 'DE', '+4930901820'],
  // Digits of other scripts, and invisible signs.
  ['٨٩١٦١٢٣٤٥٦٧', 'RU', '+79161234567'],
  ['۸۹۱۶۱۲۳۴۵۶۷', 'RU', '+79161234567'],
  ['८९१६१२३४५६७', 'RU', '+79161234567'],
  ['８（９１６）１２３－４５－６７', 'RU', '+79161234567'],
  ['＋７９１６１２３４５６７', 'GB', '+79161234567'],
  ['𝟖𝟗𝟏𝟔𝟏𝟐𝟑𝟒𝟓𝟔𝟕', 'RU', '+79161234567'],
  ['8️⃣9161234567', 'RU', '+79161234567'],
  ['\u202d+7 916 123-45-67\u202c', 'RU', '+79161234567'],
  ['\u2066+7\u200b916\ufeff123\u00ad45\u206067\u2069', 'RU', '+79161234567'],
  ['8\u00a0916\u202f123\u200945\u300067', 'RU', '+79161234567'],
  ['8\t916\n123\u000b45\u008567', 'RU', '+79161234567'],
  // Extensions.
  ['8 (495) 123-45-67 доб. 12', 'RU', '+74951234567 доб. 12'],
  ['8 (495) 123-45-67, доб.12', 'RU', '+74951234567 доб. 12'],
  ['8 (495) 123-45-67 (доб. 012)', 'RU', '+74951234567 доб. 012'],
  ['8 (495) 123-45-67 добавочный 1234', 'RU', '+74951234567 доб. 1234'],
  ['8 (495) 123-45-67 добавочный номер: 12', 'RU', '+74951234567 доб. 12'],
  ['8 (495) 123-45-67 внутр. 12', 'RU', '+74951234567 доб. 12'],
  ['8 (495) 123-45-67 вн.12', 'RU', '+74951234567 доб. 12'],
  ['8 (495) 123-45-67 ДОБ 12', 'RU', '+74951234567 доб. 12'],
  ['8 (495) 123-45-67 доб. ١٢', 'RU', '+74951234567 доб. 12'],
  ['8 (495) 123-45-67 #12', 'RU', '+74951234567 доб. 12'],
  ['020 7946 0958 ext. 12', 'GB', '+442079460958 доб. 12'],
  ['020 7946 0958 extension 12', 'GB', '+442079460958 доб. 12'],
  ['020 7946 0958 x12', 'GB', '+442079460958 доб. 12'],
  ['tel:+7-495-123-45-67;ext=12', 'RU', '+74951234567 доб. 12'],
  // Texts that are no phone numbers.
  ['', 'RU', null],
  ['12', 'RU', null],
  ['112', 'RU', null],
  ['позвоните', 'RU', null],
  ['доб. 12', 'RU', null],
  ['8 916 123-45-6', 'RU', null],
  ['8 916 123-45-678', 'RU', null],
  ['+7 016 123-45-67', 'RU', null],
  ['89161234567', 'GB', null],
  ['00000000000', 'RU', null],
  ['8 916 123-45-67, 8 495 123-45-67', 'RU', null],
] as const;

describe('A phone as people write it', () => {
  test.each(WRITTEN)('%s (%s) is %s', (typed, country, expected) => {
    const parsed = parsePhone(typed, country);
    const said = parsed.ok ? [parsed.phone, parsed.extension].filter(Boolean).join(' доб. ') : null;
    expect(said).toBe(expected);
    if (!parsed.ok) expect(parsed.reason).toBe('phone-invalid');
  });

  test.each(WRITTEN.filter(([, , expected]) => expected !== null))(
    '%s (%s) written anew is the same',
    (typed, country) => {
      const parsed = parsePhone(typed, country);
      if (!parsed.ok) throw new Error(parsed.reason);
      for (const locale of ['ru', 'en'] as const)
        expect(parsePhone(formatPhone(parsed.phone, parsed.extension, locale), country)).toEqual(parsed);
    },
  );

  test('is shown as people read it', () => {
    expect(formatPhone('+79161234567', null, 'ru')).toBe('+7 916 123 45 67');
    expect(formatPhone('+74951234567', '012', 'ru')).toBe('+7 495 123 45 67 доб. 012');
    expect(formatPhone('+442079460958', '12', 'en')).toBe('+44 20 7946 0958 ext. 12');
    expect(formatPhone('нет', null, 'ru')).toBe('нет');
  });

  test('belongs to one of the countries that an admin may choose', () => {
    expect(COUNTRIES).toContain('RU');
    expect(COUNTRIES.length).toBeGreaterThan(200);
  });
});

import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { COUNTRIES, formatPhone } from '#domain/phone.ts';
import type { CompanySettings } from '#domain/settings.ts';
import { DEFAULT_SETTINGS } from '#domain/settings.ts';
import { COMPANY } from '../../../gallery/made/company.ts';
import { ADMIN } from '../../../gallery/made/team.ts';
import { ru } from '../app/all-words.test-tool.ts';
import { deskOf, testApp } from '../app/app.test-tool.ts';
import { PhonesModel } from '../chat/phones.ts';
import { mount } from '../work/mount.test-tool.tsx';
import { withLanguage, withText } from './texts-draft.ts';
import { TextsSection } from './texts-section.tsx';

async function section(settings: Partial<CompanySettings> = {}) {
  const company = { ...COMPANY, name: 'Пион', settings: { ...DEFAULT_SETTINGS.ru, ...settings } };
  const sent: unknown[] = [];
  const desk = deskOf(async (_command, fields) => {
    sent.push(fields);
    return { ok: true, output: { version: 1 } };
  });
  const page = await mount(<TextsSection company={company} />, {
    app: testApp({ desk }),
    work: {
      company: { company: signal(company) },
      phones: new PhonesModel(async () => ({ formatPhone, COUNTRIES }), signal('ru')),
      self: signal(ADMIN),
    },
  });
  const field = (label: string) =>
    [...page.querySelectorAll('.text-field')].find((one) => one.querySelector('label')?.textContent === label)!;
  const type = (label: string, value: string) =>
    act(() => {
      const area = field(label).querySelector('textarea')!;
      area.value = value;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const previews = (label: string) =>
    [...field(label).querySelectorAll('.client-view')].map((one) => one.shadowRoot?.textContent ?? '');
  const press = (label: string) =>
    act(() => [...page.querySelectorAll('button')].find(({ textContent }) => textContent === label)!.click());
  const save = () => act(async () => void page.querySelector('form')!.dispatchEvent(new Event('submit')));
  return { page, field, type, previews, press, save, sent };
}

it('a text is shown as the client reads it while it is typed, with what may be unknown known and unknown', async () => {
  const { type, previews } = await section();
  await type(ru.settings.queueText, 'Все заняты. Вы {position}-й. Ждать {wait}.');
  expect(previews(ru.settings.queueText)).toEqual([
    expect.stringContaining('Все заняты. Вы 3-й. Ждать 5 мин.'),
    expect.stringMatching(/Все заняты\.$/),
  ]);
  await type(ru.settings.greeting, 'Здравствуйте, это {company}!');
  expect(previews(ru.settings.greeting)).toEqual([expect.stringContaining('Здравствуйте, это Пион!')]);
});

it('a variable that a text does not know is named beside it, with those that it knows', async () => {
  const { type, field } = await section();
  await type(ru.settings.greeting, 'Здравствуйте, я {operator}!');
  expect(field(ru.settings.greeting).querySelector('[role="alert"]')?.textContent).toBe(
    ru.texts.unknown('{operator}', '{company}'),
  );
});

it('a language is added in ready words, a text that is emptied falls back, and both are saved', async () => {
  const { page, press, type, previews, save, sent } = await section();
  const english = ru.common.languages.en;
  await press(ru.texts.add(english));
  expect(page.querySelector('[role="tab"][aria-selected="true"]')?.textContent).toContain(english);
  expect(previews(ru.settings.closedText)).toEqual([DEFAULT_SETTINGS.en.closedText]);
  await type(ru.settings.closedText, '');
  expect(previews(ru.settings.closedText)).toEqual([DEFAULT_SETTINGS.ru.closedText]);
  await type(ru.settings.greeting, 'Hi from {company}.');
  await save();
  await expect.poll(() => sent.length).toBe(1);
  expect(sent[0]).toMatchObject({ settings: { texts: { en: { greetingText: 'Hi from {company}.' } } } });
  expect(JSON.stringify(sent[0])).not.toContain('This conversation has ended');
  await press(ru.texts.remove(english));
  await save();
  await expect.poll(() => sent.length).toBe(2);
  expect(sent[1]).toMatchObject({ settings: { texts: {} } });
});

it('changing one text of a language leaves the others', () => {
  const place = { key: 'closedText', language: 'en', own: 'ru' } as const;
  const both = withLanguage({}, 'en', true);
  expect(withText(both, place, 'Bye')).toEqual({ en: { ...both.en, closedText: 'Bye' } });
  expect(withText({}, place, ' ')).toEqual({ en: {} });
});

import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { COUNTRIES, formatPhone } from '#domain/phone.ts';
import type { RuleFacts } from '#domain/rules/facts.ts';
import { DEFAULT_SETTINGS } from '#domain/settings.ts';
import { COMPANY } from '../../../gallery/made/company.ts';
import { FACTS } from '../../../gallery/made/facts.ts';
import { ru } from '../app/all-words.test-tool.ts';
import { deskOf, testApp } from '../app/app.test-tool.ts';
import { PhonesModel } from '../chat/phones.ts';
import { mount } from '../work/mount.test-tool.tsx';
import { RulesSection } from './rules-section.tsx';

const company = { ...COMPANY, settings: { ...DEFAULT_SETTINGS.ru, silenceRule: 'close' as const } };

async function section(facts: RuleFacts | null | 'failed') {
  const asked: string[] = [];
  const desk = deskOf(async (command) => {
    asked.push(command);
    return facts === 'failed'
      ? { ok: false, reason: 'offline', text: '', now: {}, problems: {} }
      : { ok: true, output: { facts } };
  });
  const page = await mount(<RulesSection company={company} />, {
    app: testApp({ desk }),
    work: {
      company: { company: signal(company) },
      phones: new PhonesModel(async () => ({ formatPhone, COUNTRIES }), signal('ru')),
    },
  });
  await act(async () => {});
  const input = (label: string) =>
    page.querySelector<HTMLInputElement>(
      `[id="${[...page.querySelectorAll('label')].find(({ textContent }) => textContent === label)!.htmlFor}"]`,
    )!;
  const example = (label: string) =>
    input(label).closest('.field')?.querySelector('.rule-example')?.textContent ?? null;
  const type = (label: string, value: string) =>
    act(() => {
      input(label).value = value;
      input(label).dispatchEvent(new Event('input', { bubbles: true }));
    });
  return { page, example, type, asked };
}

it('each rule says what it would have done yesterday with the value that is typed, before it is saved', async () => {
  const { example, type, asked, page } = await section(FACTS);
  expect(example(ru.settings.botIdle)).toBe('Вчера это закрыло бы 41 чат из 214.');
  await type(ru.settings.botIdle, '15');
  expect(example(ru.settings.botIdle)).toBe('Вчера это закрыло бы 61 чат из 214.');
  await type(ru.settings.botIdle, '45');
  expect(example(ru.settings.botIdle)).toBe('Вчера это закрыло бы не больше чем 21 чат из 214.');
  await type(ru.settings.botIdle, 'скоро');
  expect(example(ru.settings.botIdle)).toBe(null);
  expect(example(ru.settings.silenceClose)).toMatch(/^Вчера это закрыло бы \d+ чат/);
  const described = page.querySelector(`[aria-describedby]`)!.getAttribute('aria-describedby')!;
  expect(page.querySelector(`[id="${described}"]`)?.textContent).toContain(ru.rules.why.maxChats);
  expect(asked).toEqual(['ruleFacts']);
});

it('a company without chats, or whose figures do not come, can still set its rules', async () => {
  const without = await section(null);
  expect(without.page.textContent).toContain(ru.rules.noFacts);
  expect(without.example(ru.settings.botIdle)).toBe(null);
  const failed = await section('failed');
  expect(failed.page.textContent).toContain(ru.rules.factsFailed);
  await failed.type(ru.settings.botIdle, '45');
  expect(failed.page.querySelector('form')).not.toBe(null);
});

it('today is told as today where yesterday had no chats', async () => {
  const { example } = await section({ ...FACTS, isToday: true });
  expect(example(ru.settings.late)).toMatch(/^Сегодня супервайзеров позвали бы \d+/);
});

import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import type { Company } from '#domain/company.ts';
import { COUNTRIES, formatPhone } from '#domain/phone.ts';
import { DEFAULT_SETTINGS } from '#domain/settings.ts';
import { MINUTE, SECOND } from '#domain/time.ts';
import { ru } from '../app/all-words.test-tool.ts';
import { PhonesModel } from '../chat/phones.ts';
import type { SettingsSection } from './sections.ts';
import { SettingsPage } from './settings.tsx';
import { mount } from '../work/mount.test-tool.tsx';
import { COMPANY } from '../../../gallery/made/company.ts';
import { deskOf, testApp } from '../app/app.test-tool.ts';

const company = (settings: Partial<Company['settings']> = {}): Company => ({
  ...COMPANY,
  settings: { ...DEFAULT_SETTINGS.ru, ...settings },
});

/** The settings page of a company, where a colleague has saved `theirs` meanwhile. */
async function settings(section: SettingsSection, theirs: Partial<Company['settings']>) {
  const calls: unknown[] = [];
  const answer = {
    ok: false,
    reason: 'changed-meanwhile',
    text: 'Изменили',
    now: {},
    problems: {},
    current: { version: 1, values: company(theirs) },
  } as const;
  const desk = deskOf(async (command, fields) => {
    if (command === 'saveSettings') calls.push(fields);
    return answer;
  });
  const phones = new PhonesModel(async () => ({ formatPhone, COUNTRIES }), signal('ru'));
  phones.countries.subscribe(() => {});
  await expect.poll(() => phones.countries.value.length).toBeGreaterThan(0);
  const work = { company: { company: signal(company()) }, phones };
  const page = await mount(<SettingsPage section={section} />, { app: testApp({ desk }), work });
  await expect.poll(() => page.querySelector('form')).not.toBeNull();
  const control = (label: string) => {
    const found = [...page.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith(label))!;
    return page.querySelector<HTMLInputElement | HTMLSelectElement>(`[id="${found.htmlFor}"]`)!;
  };
  const set = (label: string, value: string) => {
    const found = control(label);
    return act(() => {
      found.value = value;
      found.dispatchEvent(new Event(found.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
    });
  };
  const save = () => act(async () => void page.querySelector('form')!.dispatchEvent(new Event('submit')));
  const row = (label: string) => page.querySelector(`.merge-row[aria-label="${ru.merge.choose(label)}"]`);
  const sides = (label: string) =>
    [...(row(label)?.querySelectorAll('.merge-value') ?? [])].map(({ textContent }) => textContent);
  return { set, save, sides, control, sent: () => calls };
}

it('the question about fields that two admins have changed names fields and units as the form does', async () => {
  const { set, save, sides } = await settings('rules', { answerTargetMs: 90 * SECOND, phoneCountry: 'KZ' });
  await set(ru.settings.answerTarget, '45');
  await set(ru.common.unitOf(ru.settings.answerTarget), 'seconds');
  await save();
  await expect.poll(() => sides(ru.settings.answerTarget)).toEqual(['90 сек', '45 сек']);
  expect(sides(ru.settings.phoneCountry)).toEqual([]);
});

it('the same question names countries in words', async () => {
  const { set, save, sides } = await settings('company', { answerTargetMs: 90 * SECOND, phoneCountry: 'KZ' });
  await set(ru.settings.phoneCountry, 'BY');
  await save();
  await expect.poll(() => sides(ru.settings.phoneCountry)).toEqual(['Казахстан', 'Беларусь']);
});

it('a section changes its own settings, and leaves those that others have saved', async () => {
  const { set, save, sent } = await settings('bot', { greetingText: 'Добрый день!' });
  await set(ru.settings.botLevel, 'bold');
  await save();
  const own = { ...DEFAULT_SETTINGS.ru, botLevel: 'bold' };
  await expect.poll(() => sent().length).toBeGreaterThan(1);
  expect(sent()[0]).toEqual({ version: 0, name: COMPANY.name, settings: own });
  expect(sent()[1]).toEqual({ version: 1, name: COMPANY.name, settings: { ...own, greetingText: 'Добрый день!' } });
});

it('durations stand in the unit in which people say them, and are sent as they are said', async () => {
  const { set, save, control, sent } = await settings('rules', {});
  expect([control(ru.settings.abandoned).value, control(ru.common.unitOf(ru.settings.abandoned)).value]).toEqual([
    '12',
    'hours',
  ]);
  await set(ru.common.unitOf(ru.settings.abandoned), 'minutes');
  await set(ru.settings.late, '1.5');
  await set(ru.common.unitOf(ru.settings.late), 'minutes');
  await save();
  await expect.poll(() => sent()[0]).toMatchObject({ settings: { abandonedMs: 12 * MINUTE, lateMs: 90 * SECOND } });
});

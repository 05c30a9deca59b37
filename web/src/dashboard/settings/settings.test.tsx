import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import type { Company } from '#domain/company.ts';
import { COUNTRIES, formatPhone } from '#domain/phone.ts';
import { DEFAULT_SETTINGS } from '#domain/settings.ts';
import { SECOND } from '#domain/time.ts';
import { ru, russian } from '../app/all-words.test-tool.ts';
import type { App } from '../app/app.ts';
import { AppContext } from '../app/context.ts';
import { WorkContext } from '../work/context.ts';
import { PhonesModel } from '../chat/phones.ts';
import { SettingsPage } from './settings.tsx';
import { UnsavedModel } from '../form/unsaved.ts';

const company = (settings: Partial<Company['settings']> = {}, version = 0) =>
  ({ name: 'Магазин', settings: { ...DEFAULT_SETTINGS.ru, ...settings }, version }) as unknown as Company;

/** The settings of a company, where a colleague has saved these meanwhile. */
async function settings(theirs: Partial<Company['settings']>) {
  const page = document.body.appendChild(document.createElement('div'));
  const desk = async () => ({
    ok: false,
    reason: 'changed-meanwhile',
    text: 'Изменили',
    now: {},
    problems: {},
    current: { version: 1, values: company(theirs, 1) },
  });
  const phones = new PhonesModel(async () => ({ formatPhone, COUNTRIES }), signal('ru'));
  phones.countries.subscribe(() => {});
  await expect.poll(() => phones.countries.value.length).toBeGreaterThan(0);
  const app = { desk, toasts: {}, unsaved: new UnsavedModel(), renew: async () => 'same', locale: russian };
  await act(() =>
    render(
      <AppContext.Provider value={app as unknown as App}>
        <WorkContext.Provider value={{ company: { company: signal(company()) }, phones } as never}>
          <SettingsPage />
        </WorkContext.Provider>
      </AppContext.Provider>,
      page,
    ),
  );
  const set = (label: string, value: string) => {
    const found = [...page.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith(label))!;
    const control = page.querySelector<HTMLInputElement | HTMLSelectElement>(`[id="${found.htmlFor}"]`)!;
    return act(() => {
      control.value = value;
      control.dispatchEvent(new Event(control.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
    });
  };
  const save = () => act(async () => void page.querySelector('form')!.dispatchEvent(new Event('submit')));
  const row = (label: string) => page.querySelector(`.merge-row[aria-label="${ru.merge.choose(label)}"]`);
  const sides = (label: string) =>
    [...(row(label)?.querySelectorAll('.merge-value') ?? [])].map(({ textContent }) => textContent);
  return { set, save, sides };
}

it('what two admins have changed both reads as it does in the form: by its name, with its unit, a country by its own', async () => {
  const { set, save, sides } = await settings({ answerTargetMs: 90 * SECOND, phoneCountry: 'KZ' });
  await set(ru.settings.answerTarget, '45');
  await set(ru.settings.phoneCountry, 'BY');
  await save();
  await expect.poll(() => sides(ru.settings.answerTarget)).toEqual(['90 сек', '45 сек']);
  expect(sides(ru.settings.phoneCountry)).toEqual(['Казахстан', 'Беларусь']);
});

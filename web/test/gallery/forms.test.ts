import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { galleryPage } from './page.ts';

const page = galleryPage();

type FormScene = {
  /** The scene of the gallery that has the form, or the dialog with the form. */
  scene: string;
  /** The label of a field for words. */
  field: string;
  /** The way to leave the form: a dialog by Escape, a cross and a button; a plate by a button; a page by a link; some only by closing the tab. */
  left: 'dialog' | 'plate' | 'page' | 'door' | 'tab';
  /** A form of something existing begins with nothing to save; one of something new can be saved at any time. */
  begins: 'saved' | 'new';
  /** An invalid value of this field; missing where only an empty field is wrong. */
  wrong?: string;
};

const LONG = 'х'.repeat(4_001);

/** Every form that is saved by a button. */
const FORMS: readonly FormScene[] = [
  { scene: 'knowledge/a new entry', field: 'dialog textarea', left: 'dialog', begins: 'new' },
  { scene: 'knowledge/an old entry with long words', field: 'dialog input', left: 'dialog', begins: 'saved' },
  { scene: 'topics/a new one', field: 'dialog input', left: 'dialog', begins: 'new' },
  { scene: 'replies/a new one', field: 'dialog input', left: 'dialog', begins: 'new' },
  { scene: 'history/a search to keep', field: 'dialog input', left: 'dialog', begins: 'new' },
  { scene: 'people/an invitation', field: 'dialog textarea', left: 'dialog', begins: 'new' },
  { scene: 'people/a correction', field: 'dialog textarea', left: 'dialog', begins: 'saved' },
  { scene: 'shell/feedback', field: 'dialog textarea', left: 'dialog', begins: 'new' },
  { scene: 'chat/a call for a senior', field: 'dialog textarea', left: 'dialog', begins: 'new' },
  { scene: 'transfer/many', field: 'dialog textarea', left: 'dialog', begins: 'new', wrong: LONG },
  { scene: 'chat/editing the client', field: '.plate form textarea', left: 'plate', begins: 'saved', wrong: LONG },
  { scene: 'settings/one', field: '.settings-section form input', left: 'page', begins: 'saved' },
  { scene: 'profile/one', field: 'form input', left: 'page', begins: 'saved' },
  { scene: 'sign-up/empty', field: 'input[autocomplete=organization]', left: 'door', begins: 'new' },
  { scene: 'invite/one', field: 'form input:not([disabled])', left: 'tab', begins: 'new' },
];

const question = () => page().getByRole('dialog', { name: 'Не сохранять?' });
const stay = () => question().getByRole('button', { name: 'Вернуться к форме' }).last().click();
const drop = () => question().getByRole('button', { name: 'Не сохранять' }).click();

async function open({ scene, field }: FormScene): Promise<Locator> {
  await page().goto(`${new URL(page().url()).origin}/gallery/?${new URLSearchParams({ scene, locale: 'ru' })}`);
  await page().waitForFunction(() => document.documentElement.dataset['scene'] === 'stands');
  return page().locator(field).first();
}

/** Whether the browser would ask before it closes the tab. */
const holdsTab = () => page().evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));

const WAYS_OUT: Readonly<Record<FormScene['left'], readonly (() => Promise<void>)[]>> = {
  dialog: [
    () => page().keyboard.press('Escape'),
    () => page().locator('dialog .dialog-head button').first().click(),
    () => page().locator('dialog form .dialog-actions button').first().click(),
  ],
  plate: [
    () => page().locator('.plate form button:not([type=submit])').click(),
    () => page().locator('.plate .plate-body button[aria-expanded]').click(),
  ],
  page: [() => page().locator('nav a:not([aria-current])').first().click()],
  tab: [],
  door: [() => page().locator('.guest-links a').last().click()],
};

describe.each(FORMS)('The form of $scene', (form) => {
  it('asks once before words are lost, in whichever way it is left, and keeps them until then', async () => {
    const field = await open(form);
    expect(await holdsTab()).toBe(false);
    await field.fill('Новые слова');
    await expect.poll(holdsTab).toBe(true);
    for (const leave of WAYS_OUT[form.left]) {
      await leave();
      await question().waitFor();
      await stay();
      await question().waitFor({ state: 'detached' });
      expect(await field.inputValue()).toBe('Новые слова');
    }
    const last = WAYS_OUT[form.left].at(-1);
    if (last === undefined) return;
    await last();
    await drop();
    await field.waitFor({ state: 'detached' });
    expect(await question().count()).toBe(0);
    expect(await holdsTab()).toBe(false);
  });

  it('says what is wrong at its first wrong field, and moves the focus there', async () => {
    const field = await open(form);
    const save = field.locator('xpath=ancestor::form').locator('button[type=submit]');
    expect(await save.getAttribute('aria-disabled')).toBe(form.begins === 'saved' ? 'true' : null);
    await field.fill(form.wrong ?? ' ');
    await save.click();
    const wrong = page().locator('form [aria-invalid=true]').first();
    await wrong.waitFor();
    await expect.poll(() => wrong.evaluate((one) => one === document.activeElement)).toBe(true);
    const told = await wrong.getAttribute('aria-describedby');
    const words = page().locator(`[id="${told?.split(' ').at(-1)}"]`);
    expect(await words.getAttribute('role')).toBe('alert');
    expect(await words.textContent()).toMatch(/Заполните|Слишком|не похоже/);
  });
});

it('never loses words by repeated Escape: each press asks or goes back to the form', async () => {
  const field = await open(FORMS[0]!);
  await field.fill('Новые слова');
  for (let times = 0; times < 3; times++) {
    await page().keyboard.press('Escape');
    await question().waitFor();
    await page().keyboard.press('Escape');
    await question().waitFor({ state: 'detached' });
    expect([await field.isVisible(), await field.inputValue()]).toEqual([true, 'Новые слова']);
  }
});

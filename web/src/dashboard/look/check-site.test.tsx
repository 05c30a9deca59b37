import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { ru } from '../app/all-words.test-tool.ts';
import { deskOf, testApp } from '../app/app.test-tool.ts';
import { mount } from '../work/mount.test-tool.tsx';
import { CheckSite } from './check-site.tsx';

const FINE = { address: 'https://shop.example/', line: 'found', manager: false, blocks: [], allowed: true } as const;

/** The check of a page about which the server says this. */
async function checking(output: object) {
  const asked: unknown[] = [];
  const desk = deskOf(async (_command, fields) => {
    asked.push(fields);
    return { ok: true, output };
  });
  const app = testApp({ desk });
  const page = await mount(<CheckSite />, { app, work: { company: { company: signal(undefined) } } });
  const type = (text: string) =>
    act(() => {
      const field = page.querySelector('input')!;
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const press = () => act(async () => void page.querySelector('form')!.dispatchEvent(new Event('submit')));
  return { page, type, press, asked };
}

it('an empty address is asked for and not sent', async () => {
  const { page, press, asked } = await checking(FINE);
  await press();
  expect([page.querySelector('.field-problem')?.textContent, asked]).toEqual([ru.look.checkEmpty, []]);
});

it.each([
  [FINE, [ru.look.checkFine, ru.look.checkLine.found]],
  [{ ...FINE, line: 'missing', manager: true }, [ru.look.checkNotYet, ru.look.checkManager]],
  [{ ...FINE, line: 'another' }, [ru.look.checkNotYet, ru.look.checkLine.another]],
  [{ ...FINE, blocks: ['frame-src'] }, [ru.look.checkNotYet, 'frame-src']],
  [{ ...FINE, allowed: false }, [ru.look.checkNotYet, ru.look.checkUnlisted]],
])('%j is told in words', async (output, said) => {
  const { page, type, press, asked } = await checking(output);
  await type('shop.example');
  await press();
  expect(asked).toEqual([{ address: 'shop.example' }]);
  for (const words of said) await expect.poll(() => page.querySelector('[role=status]')?.textContent).toContain(words);
});

import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { ru } from '../app/all-words.test-tool.ts';
import { deskOf, testApp } from '../app/app.test-tool.ts';
import { mount } from '../work/mount.test-tool.tsx';
import { UsagePanel } from './usage-panel.tsx';

const BUDGETS = [
  { budget: 'chats', used: 4_100, limit: 5_000 },
  { budget: 'storage', used: 25.75, limit: 0 },
];

it('shows how much is used of how much, and asks again when that could not be loaded', async () => {
  let isThere = false;
  const refused = { ok: false, reason: 'offline', text: '', now: {}, problems: {} } as const;
  const desk = deskOf(async () => (isThere ? { ok: true, output: { budgets: BUDGETS } } : refused));
  const panel = await mount(<UsagePanel />, { app: testApp({ desk }), work: {} });
  await expect.poll(() => panel.textContent).toContain(ru.budgets.failed);
  isThere = true;
  await act(async () => panel.querySelector('button')!.click());
  const rows = () => [...panel.querySelectorAll('li')].map(({ textContent }) => textContent!.replace(/\s/g, ' '));
  await expect
    .poll(rows)
    .toEqual([`${ru.budgets.names.chats}4 100 из 5 000`, `${ru.budgets.names.storage}25,8, без предела`]);
  const bars = [...panel.querySelectorAll('progress')].map(({ value }) => value);
  expect(bars).toEqual([0.82]);
});

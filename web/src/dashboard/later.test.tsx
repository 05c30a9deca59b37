import { signal } from '@preact/signals';
import { render } from 'preact';
import { expect, it } from 'vitest';
import { ru } from '../text/ru.ts';
import type { App } from './context.ts';
import { AppContext } from './context.ts';
import { later } from './later.tsx';

it('a page that does not load says so, and comes when it is asked for again', async () => {
  let attempts = 0;
  const Page = later(async () => {
    if (attempts++ === 0) throw new Error('gone');
    return () => <p>Здесь всё</p>;
  });
  const box = document.createElement('div');
  const app = { locale: { text: signal(ru) } } as unknown as App;
  render(
    <AppContext.Provider value={app}>
      <Page />
    </AppContext.Provider>,
    box,
  );
  await expect.poll(() => box.textContent).toContain(ru.connection.pageFailedTitle);
  box.querySelector('button')!.click();
  await expect.poll(() => box.textContent).toBe('Здесь всё');
});

import type { ComponentType } from 'preact';
import { render } from 'preact';
import { expect, it } from 'vitest';
import { russian } from './app.test-tool.ts';
import { ru } from './all-words.test-tool.ts';
import { AppContext } from './context.ts';
import { later } from './later.tsx';
import type { Renew, Renewal } from './renewal.ts';

const draw = (Page: ComponentType, renew: Renew) => {
  const box = document.createElement('div');
  render(
    <AppContext.Provider value={{ locale: russian, renew }}>
      <Page />
    </AppContext.Provider>,
    box,
  );
  return box;
};

it('a page whose version is gone waits for the new version, or says that there is one', async () => {
  const Page = later(async () => {
    throw new Error('404');
  });
  const outcomes: Renewal[] = ['reloading', 'old'];
  let asked = 0;
  const renew = async () => outcomes[asked++]!;
  const box = draw(Page, renew);
  await expect.poll(() => asked).toBe(1);
  expect(box.textContent).not.toContain(ru.connection.pageFailedTitle);
  const Other = later(async () => {
    throw new Error('404');
  });
  const other = draw(Other, renew);
  await expect.poll(() => other.textContent).toContain(ru.connection.oldTitle);
  expect(other.querySelector('button')!.textContent).toBe(ru.connection.reload);
});

it('a page that does not load says so, and loads when it is asked for again', async () => {
  let attempts = 0;
  const Page = later(async () => {
    if (attempts++ === 0) throw new Error('gone');
    return () => <p>Здесь всё</p>;
  });
  const box = draw(Page, async () => 'same');
  await expect.poll(() => box.textContent).toContain(ru.connection.pageFailedTitle);
  box.querySelector('button')!.click();
  await expect.poll(() => box.textContent).toBe('Здесь всё');
});

import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import type { Chat } from '#domain/chat.ts';
import { ru, russian } from '../app/all-words.test-tool.ts';
import type { App } from '../app/app.ts';
import { AppContext } from '../app/context.ts';
import { WorkContext } from '../work/context.ts';
import { ToastsModel } from '../app/toasts.ts';
import { PhonePlate } from './phone-plate.tsx';
import { UnsavedModel } from '../form/unsaved.ts';

afterEach(() => void vi.restoreAllMocks());

/** What is said once the button beside the number has been pressed. */
async function copied(): Promise<() => string[]> {
  const page = document.createElement('div');
  const toasts = new ToastsModel();
  const chat = { client: { phone: '+79161234567' }, description: '' } as Chat;
  await act(() =>
    render(
      <AppContext.Provider value={{ locale: russian, toasts, unsaved: new UnsavedModel() } as unknown as App}>
        <WorkContext.Provider value={{ phones: { write: signal((phone: string) => phone) } } as never}>
          <PhonePlate chat={chat} editable={false} />
        </WorkContext.Provider>
      </AppContext.Provider>,
      page,
    ),
  );
  page.querySelector('button')!.click();
  return () => toasts.toasts.value.map(({ text }) => text);
}

it('the number is copied, or it is said that the browser does not let it be', async () => {
  await expect.poll(await copied()).toEqual([ru.plates.copied]);
  expect(await navigator.clipboard.readText()).toBe('+79161234567');
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
  await expect.poll(await copied()).toEqual([ru.chat.notCopied]);
});

import { afterEach, expect, it, vi } from 'vitest';
import { ru } from '../app/all-words.test-tool.ts';
import { PhonePlate } from './phone-plate.tsx';
import { mount } from '../work/mount.test-tool.tsx';
import { taken } from '../../../gallery/made/chats.ts';
import { OLEG } from '../../../gallery/made/team.ts';
import { testApp } from '../app/app.test-tool.ts';
import { testWork } from '../work/work.test-tool.ts';

afterEach(() => void vi.restoreAllMocks());

/** The toasts after the button beside the number has been pressed. */
async function copied(): Promise<() => string[]> {
  const app = testApp();
  const { chat } = taken('a', OLEG, 1, 'Где заказ?', { phone: '+79161234567' });
  const page = await mount(<PhonePlate chat={chat} editable={false} />, { app, work: testWork({ app }) });
  page.querySelector('button')!.click();
  return () => app.toasts.toasts.value.map(({ text }) => text);
}

it('the number is copied, or a toast says that the browser forbids it', async () => {
  await expect.poll(await copied()).toEqual([ru.plates.copied]);
  expect(await navigator.clipboard.readText()).toBe('+79161234567');
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
  await expect.poll(await copied()).toEqual([ru.chat.notCopied]);
});

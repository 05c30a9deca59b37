import { act } from 'preact/test-utils';
import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { ActiveChat } from '#domain/chat.ts';
import { taken } from '../../../gallery/made/chats.ts';
import { NOW } from '../../../gallery/made/now.ts';
import { OLEG, VERA } from '../../../gallery/made/team.ts';
import { mount } from '../work/mount.test-tool.tsx';
import { testApp } from '../app/app.test-tool.ts';
import { owned, testWork } from '../work/work.test-tool.ts';
import { HelpCalls } from './help-calls.tsx';

const CALL = { id: 'call-1', reason: 'Клиент требует возврат', at: NOW, answeredBy: null, answeredAt: null };

it('a call comes into a place that a screen reader has been told to listen to before', async () => {
  const app = testApp();
  const work = testWork({ app, made: { self: VERA } });
  const helps = signal<readonly ActiveChat[] | undefined>([]);
  const queue = { ...work.queue, helps };
  const page = await mount(<HelpCalls />, { app, work: { ...work, queue } });
  const place = page.querySelector('[aria-live=assertive]');
  expect(place?.textContent).toBe('');
  const chat = owned(taken('a', OLEG, NOW, 'Верните деньги').chat);
  if (chat.state !== 'active') throw new Error(`The chat is ${chat.state}`);
  await act(() => void (helps.value = [{ ...chat, help: CALL }]));
  expect(place!.textContent).toContain('Клиент требует возврат');
});

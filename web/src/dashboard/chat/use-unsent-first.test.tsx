import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ru } from '../app/all-words.test-tool.ts';
import type { Outcome } from '../app/call.ts';
import { safeMemory } from '../../shared/memory.ts';
import { DraftsModel } from '../sending/drafts.ts';
import { OutboxModel } from '../sending/outbox.ts';
import { useUnsentFirst } from './use-unsent-first.tsx';
import { mount } from '../work/mount.test-tool.tsx';
import { deskOf, testApp } from '../app/app.test-tool.ts';

type Answer = (outcome: Outcome<unknown>) => void;

let page: HTMLElement;
beforeEach(() => {
  localStorage.clear();
  page = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, page);
  page.remove();
});

/** A button that closes a chat, with the real outbox and drafts. */
async function show() {
  const answers: Answer[] = [];
  const desk = deskOf(() => new Promise((resolve: Answer) => answers.push(resolve)));
  const storage = safeMemory(() => localStorage);
  const outbox = new OutboxModel({
    desk,
    storage,
    uid: 'oleg',
    newId: () => 'own',
    now: () => 1,
    changes: () => () => {},
    alone: (_, work) => work(),
  });
  const here = { storage, uid: 'oleg', now: () => 1 };
  const drafts = new DraftsModel({ ...here, mine: signal(undefined), changes: () => () => {} });
  const done: string[] = [];
  const Closing = () => {
    const words = { ask: ru.chat.closeUnsent, anyway: ru.chat.closeAnyway };
    const { begin, busy, question } = useUnsentFirst('a', words, () => done.push('closed'));
    return (
      <>
        <button class="close" aria-busy={busy} onClick={begin} />
        {question}
      </>
    );
  };
  await mount(<Closing />, { app: testApp({ desk }), work: { outbox, drafts } }, page);
  const press = (name: string) =>
    act(() => [...page.querySelectorAll('button')].find(({ textContent }) => textContent === name)!.click());
  const close = () => act(() => page.querySelector<HTMLElement>('.close')!.click());
  return { outbox, drafts, done, answers, press, close };
}

describe('«закрыть чат»', () => {
  it('waits for the operator’s messages that are being sent', async () => {
    const { outbox, done, answers, close } = await show();
    void outbox.send('a', 'До свидания', 0);
    await expect.poll(() => answers.length).toBe(1);
    await close();
    expect([done, page.querySelector('.close')!.getAttribute('aria-busy')]).toEqual([[], 'true']);
    answers[0]!({ ok: true, output: { seq: 1 } });
    await expect.poll(() => done).toEqual(['closed']);
    expect(page.querySelector('dialog')).toBeNull();
  });

  it('asks before it leaves a draft behind', async () => {
    const { drafts, done, close, press } = await show();
    drafts.write('a', 'Не дописал');
    await close();
    await expect.poll(() => page.querySelector('dialog')?.textContent).toContain('Закрыть чат без него?');
    await press('Отмена');
    expect([done, page.querySelector('dialog'), drafts.read('a')]).toEqual([[], null, 'Не дописал']);
    await close();
    await expect.poll(() => page.querySelector('dialog')).not.toBeNull();
    await press('Закрыть без него');
    expect(done).toEqual(['closed']);
  });

  it('asks when the server has refused a message', async () => {
    const { outbox, done, answers, close } = await show();
    void outbox.send('a', 'До свидания', 0);
    await expect.poll(() => answers.length).toBe(1);
    answers[0]!({ ok: false, reason: 'offline', text: 'Нет связи', now: {}, problems: {} });
    await close();
    await expect.poll(() => page.querySelector('dialog')?.textContent).toContain('Есть неотправленный текст');
    expect(done).toEqual([]);
  });
});

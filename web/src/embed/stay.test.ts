import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { stayOnPage } from './stay.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  document.body.replaceChildren();
});
afterEach(() => vi.useRealTimers());

function chat() {
  const element = document.createElement('div');
  element.dataset['rtnoChat'] = 'shop';
  let returns = 0;
  const { leave, attach } = stayOnPage(element, () => returns++);
  return { element, leave, attach, returns: () => returns };
}

const seen = () => new Promise((done) => setTimeout(done, 5));

it('the chat returns to each new body, and to the same one a few times', async () => {
  const { element, leave, returns } = chat();
  for (let i = 0; i < 6; i++) {
    document.body.replaceWith(document.createElement('body'));
    await seen();
  }
  expect([element.isConnected, returns()]).toEqual([true, 6]);
  document.body.replaceChildren();
  await seen();
  expect(element.isConnected).toBe(true);
  leave();
});

it('when a page removes the chat again and again the chat stays out, until the page asks for it', async () => {
  const { element, leave, returns, attach } = chat();
  for (let i = 0; i < 10; i++) {
    element.remove();
    await seen();
  }
  expect([element.isConnected, returns()]).toEqual([false, 3]);
  attach();
  document.body.replaceWith(document.createElement('body'));
  await seen();
  expect(element.isConnected).toBe(true);
  leave();
});

it('a page that fills the same body anew at each change of its address keeps the chat', async () => {
  const { element, leave, returns } = chat();
  for (let i = 0; i < 10; i++) {
    vi.advanceTimersByTime(2_000);
    document.body.innerHTML = '<main></main>';
    await seen();
  }
  expect([element.isConnected, returns()]).toEqual([true, 10]);
  leave();
});

it('an empty copy of the chat from the page’s cache is removed, and a destroyed chat does not return', async () => {
  const { element, leave } = chat();
  const body = document.createElement('body');
  body.append(element.cloneNode());
  document.body.replaceWith(body);
  await seen();
  expect(document.querySelectorAll('[data-rtno-chat]').length).toBe(1);
  leave();
  document.body.replaceWith(document.createElement('body'));
  await seen();
  expect(element.isConnected).toBe(false);
});

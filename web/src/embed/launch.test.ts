import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { launch } from './launch.ts';

const FRAME = new URL('http://chat.example/widget.html');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  document.body.replaceChildren();
});
afterEach(() => vi.useRealTimers());

/** A page on which the chat has been opened. The test decides when the frame loads and sends its first message. */
function page() {
  const chat = launch('shop', 'ru', FRAME);
  chat.open();
  const { shadowRoot } = document.querySelector('[data-rtno-chat]')!;
  const frame = () => shadowRoot!.querySelector('iframe');
  return {
    frame,
    wayOut: () => shadowRoot!.querySelector('.out'),
    loads: () => frame()!.dispatchEvent(new Event('load')),
    speaks() {
      const { contentWindow } = frame()!;
      const data = { rtno: 'frame', say: 'ready' };
      dispatchEvent(new MessageEvent('message', { data, source: contentWindow, origin: FRAME.origin }));
    },
    /** The page goes to another address by replacing its body; the frame loads again in the new body. */
    async swapsBody() {
      document.body.replaceWith(document.createElement('body'));
      await Promise.resolve();
    },
    destroy: chat.destroy,
  };
}

describe('A frame that loads anew in another body', () => {
  it('has its whole time limit, however long ago it was made', async () => {
    const { frame, speaks, swapsBody, destroy } = page();
    speaks();
    vi.advanceTimersByTime(14_000);
    await swapsBody();
    vi.advanceTimersByTime(2_000);
    expect(frame()).not.toBeNull();
    speaks();
    vi.advanceTimersByTime(60_000);
    expect(frame()).not.toBeNull();
    destroy();
  });

  it('has its whole time limit, also when it had loaded a moment ago', async () => {
    const { frame, loads, speaks, swapsBody, destroy } = page();
    loads();
    speaks();
    vi.advanceTimersByTime(1_000);
    await swapsBody();
    vi.advanceTimersByTime(1_500);
    expect(frame()).not.toBeNull();
    destroy();
  });

  it('is given up when it sends no message there, and a link to the chat is shown', async () => {
    const { frame, wayOut, loads, speaks, swapsBody, destroy } = page();
    speaks();
    await swapsBody();
    loads();
    vi.advanceTimersByTime(2_000);
    expect([frame(), wayOut() === null]).toEqual([null, false]);
    // The frame has been given up, so no timer may be left.
    await swapsBody();
    vi.advanceTimersByTime(60_000);
    expect(wayOut()?.isConnected).toBe(true);
    destroy();
  });

  it('is given up when it does not load there at all', async () => {
    const { frame, wayOut, speaks, swapsBody, destroy } = page();
    speaks();
    vi.advanceTimersByTime(20_000);
    await swapsBody();
    vi.advanceTimersByTime(15_000);
    expect([frame(), wayOut() === null]).toEqual([null, false]);
    destroy();
  });
});

it('stays when it sends its message before it has loaded', () => {
  const { frame, loads, speaks, destroy } = page();
  speaks();
  loads();
  vi.advanceTimersByTime(60_000);
  expect(frame()).not.toBeNull();
  destroy();
});

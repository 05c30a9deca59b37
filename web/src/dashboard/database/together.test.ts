import { effect, signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { gather } from './together.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Two things that a page shows, and every state in which it was drawn. */
function page() {
  const [chat, messages] = [signal(1), signal(1)];
  const drawn: string[] = [];
  effect(() => void drawn.push(`${chat.value} ${messages.value}`));
  return { chat, messages, drawn };
}

describe('What the listeners are told by one answer', () => {
  test('is drawn at once, although each is told in a task of its own', () => {
    const { chat, messages, drawn } = page();
    const together = gather(() => false);
    setTimeout(() => together(() => (chat.value = 2)));
    setTimeout(() => together(() => (messages.value = 2)));
    vi.runAllTimers();
    expect(drawn).toEqual(['1 1', '2 2']);
  });
  test('keeps its order, and a later answer is drawn by itself', () => {
    const { chat, drawn } = page();
    const together = gather(() => false);
    together(() => (chat.value = 2));
    together(() => (chat.value = 3));
    vi.runAllTimers();
    together(() => (chat.value = 4));
    vi.runAllTimers();
    expect(drawn).toEqual(['1 1', '3 1', '4 1']);
  });
  test('waits for no timer in a page that nobody sees, and takes along what has waited', () => {
    const { chat, messages, drawn } = page();
    let isHidden = false;
    const together = gather(() => isHidden);
    together(() => (chat.value = 2));
    isHidden = true;
    together(() => (messages.value = 2));
    expect(drawn).toEqual(['1 1', '2 2']);
    vi.runAllTimers();
    expect(drawn).toHaveLength(2);
  });
  test('reaches the others when one of them throws, and the error is reported', () => {
    const { chat, messages } = page();
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const together = gather(() => false);
    together(() => (chat.value = 2));
    together(() => {
      throw new Error('A listener is broken');
    });
    together(() => (messages.value = 2));
    vi.runAllTimers();
    vi.unstubAllGlobals();
    expect([chat.value, messages.value, reported.mock.calls.length]).toEqual([2, 2, 1]);
  });
});

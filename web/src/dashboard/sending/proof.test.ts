import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Numbered } from './includes.ts';
import { createProof } from './proof.ts';

const a = { id: 'a', seq: 3 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A dashboard whose server gives the answers listed by the test. */
function desk(shownAtFirst: readonly Numbered[], answers: (readonly Numbered[] | null | 'silence' | 'no')[]) {
  const shown = signal<readonly Numbered[] | undefined>(shownAtFirst);
  const story = { reconnects: 0, asked: 0, order: '' };
  const proof = createProof({
    shown,
    ask: async () => {
      story.order += 'a';
      const answer = answers[Math.min(story.asked++, answers.length - 1)];
      if (answer === 'silence') return new Promise(() => {});
      if (answer === 'no') throw Object.assign(new Error('Refused'), { code: 'permission-denied' });
      if (answer === null) throw new Error('nobody answers');
      return answer!;
    },
    reconnect: async () => {
      story.order += 'r';
      story.reconnects++;
    },
  });
  return { shown, proof, story, wake: () => void proof.begin() };
}

it('a screen that holds all that the server has is current at once, and stays so until there is a reason for doubt', async () => {
  const { proof, wake } = desk([a], [[a]]);
  expect(proof.runs.value).toBe(false);
  wake();
  expect(proof.runs.value).toBe(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(proof.runs.value).toBe(false);
});

it('it counts as possibly old until the listeners, on a new connection, bring what the server has', async () => {
  const { proof, shown, story, wake } = desk([a], [[{ ...a, seq: 5 }]]);
  wake();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(proof.runs.value).toBe(true);
  shown.value = [{ ...a, seq: 5 }];
  await vi.advanceTimersByTimeAsync(0);
  expect(proof.runs.value).toBe(false);
  expect(story.order).toBe('ra');
});

it('a connection that brings nothing is replaced, and the server is asked again', async () => {
  const { proof, shown, story, wake } = desk([a], [[{ ...a, seq: 5 }]]);
  wake();
  await vi.advanceTimersByTimeAsync(1_600);
  expect(story.order).toBe('rara');
  shown.value = [{ ...a, seq: 5 }];
  await vi.advanceTimersByTimeAsync(0);
  expect(proof.runs.value).toBe(false);
});

it('it counts as possibly old while the server does not answer', async () => {
  const { proof, story, wake } = desk([a], [null, null, [a]]);
  wake();
  await vi.advanceTimersByTimeAsync(1_499);
  expect([proof.runs.value, story.asked]).toEqual([true, 1]);
  await vi.advanceTimersByTimeAsync(1_501);
  expect([proof.runs.value, story.asked]).toEqual([false, 3]);
});

it('a connection without any answer is given up after a while and replaced', async () => {
  const { proof, story, wake } = desk([a], ['silence', [a]]);
  wake();
  await vi.advanceTimersByTimeAsync(4_999);
  expect([proof.runs.value, story.order]).toEqual([true, 'ra']);
  await vi.advanceTimersByTimeAsync(1_501);
  expect([proof.runs.value, story.order]).toEqual([false, 'rara']);
});

it('a server that refuses is asked again, less and less often, on the connection that brought its answer', async () => {
  const { proof, story, wake } = desk([a], ['no', 'no', 'no', 'no', 'no', 'no', 'no', [a]]);
  wake();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([proof.runs.value, story.reconnects, story.asked]).toEqual([true, 1, 7]);
  await vi.advanceTimersByTimeAsync(30_000);
  expect([proof.runs.value, story.reconnects]).toEqual([false, 1]);
});

it('a screen that stays behind replaces its connection less and less often', async () => {
  const { story, wake } = desk([a], [[{ ...a, seq: 5 }]]);
  wake();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(story.reconnects).toBeLessThan(10);
});

it('the questions end when the dashboard is closed', async () => {
  const { proof, story, wake } = desk([a], [null]);
  wake();
  await vi.advanceTimersByTimeAsync(0);
  proof.stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(story.asked).toBe(1);
});

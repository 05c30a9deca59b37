import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browserWakes } from './wakes.ts';

let now = 0;
let woken = 0;
let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  [now, woken] = [0, 0];
  stop = browserWakes(window, () => now)(() => woken++);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function become(visibility: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
  document.dispatchEvent(new Event('visibilitychange'));
}

it('reports a page that is seen again after a while, but not after a short look elsewhere', () => {
  become('hidden');
  now = 9_999;
  become('visible');
  expect(woken).toBe(0);
  become('hidden');
  now += 10_000;
  become('visible');
  expect(woken).toBe(1);
});

it('reports a computer that has slept with the page open, and nothing while it is awake', () => {
  for (let i = 0; i < 5; i++) {
    now += 5_000;
    vi.advanceTimersByTime(5_000);
  }
  expect(woken).toBe(0);
  now += 3_600_000;
  vi.advanceTimersByTime(5_000);
  expect(woken).toBe(1);
});

it('reports a network that is back, and nothing once the page is closed', () => {
  window.dispatchEvent(new Event('online'));
  expect(woken).toBe(1);
  stop();
  window.dispatchEvent(new Event('online'));
  expect(woken).toBe(1);
});

it('ignores a new estimate of the network’s speed, and reports another kind of network', () => {
  stop();
  const network = Object.assign(new EventTarget(), { type: 'wifi', downlink: 10 });
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { connection: network }));
  stop = browserWakes(window, () => now)(() => woken++);
  network.downlink = 1.5;
  network.dispatchEvent(new Event('change'));
  expect(woken).toBe(0);
  network.type = 'cellular';
  network.dispatchEvent(new Event('change'));
  network.dispatchEvent(new Event('change'));
  expect(woken).toBe(1);
  vi.unstubAllGlobals();
});

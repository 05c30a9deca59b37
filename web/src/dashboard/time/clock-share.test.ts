import { describe, expect, it } from 'vitest';
import { MINUTE } from '#domain/time.ts';
import { ClockModel } from './clock.ts';
import type { ClockTabs } from './clock-share.ts';
import { shareClock } from './clock-share.ts';

const NOW = Date.UTC(2026, 10, 27, 18, 57);

/** A browser whose tabs hear each other but not themselves, like a BroadcastChannel. */
function browser() {
  const listeners = new Set<(offset: number | null) => void>();
  const said: (number | null)[] = [];
  return {
    said,
    open: () => {
      let own = (_offset: number | null) => {};
      const tabs: ClockTabs = {
        tell: (offset) => {
          said.push(offset);
          for (const listener of listeners) if (listener !== own) listener(offset);
        },
        onTold: (listener) => {
          own = listener;
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      };
      const clock = new ClockModel(() => NOW);
      return { clock, close: shareClock(clock, tabs) };
    },
  };
}

describe('The server’s clock', () => {
  it('is known to every tab as soon as one has asked the server', () => {
    const { open } = browser();
    const [leading, other] = [open(), open()];
    leading.clock.correct(NOW + 7 * MINUTE, NOW, NOW);
    expect(other.clock.read()).toBe(NOW + 7 * MINUTE);
    leading.clock.correct(NOW + 9 * MINUTE, NOW, NOW);
    expect(other.clock.read()).toBe(NOW + 9 * MINUTE);
  });

  it('is known to a tab that opens later, at once', () => {
    const { open } = browser();
    open().clock.correct(NOW + 7 * MINUTE, NOW, NOW);
    expect(open().clock.read()).toBe(NOW + 7 * MINUTE);
  });

  it('comes from any tab that knows it, also when the one that asked has closed', () => {
    const { open } = browser();
    const [leading, other] = [open(), open()];
    leading.clock.correct(NOW - MINUTE, NOW, NOW);
    leading.close();
    expect(open().clock.read()).toBe(NOW - MINUTE);
    expect(other.clock.read()).toBe(NOW - MINUTE);
  });

  it('is told once, and tabs do not pass it on for ever', () => {
    const { open, said } = browser();
    const leading = open();
    open();
    open();
    leading.clock.correct(NOW + 1, NOW, NOW);
    expect(said.filter((offset) => offset !== null)).toEqual([1]);
  });
});

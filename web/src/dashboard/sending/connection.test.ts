import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectionModel } from './connection.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function screen({ online = true, fresh = true, updating = false, failed = null as string | null } = {}) {
  vi.spyOn(window.navigator, 'onLine', 'get').mockReturnValue(online);
  const failure = signal(failed);
  const connection = new ConnectionModel(window, signal(fresh), signal(updating), [signal(null), failure]);
  vi.runAllTimers();
  return { connection, failure };
}

describe('What the screen shows', () => {
  it.each([
    ['good', {}, false],
    ['updating', { updating: true }, true],
    ['stale', { fresh: false }, true],
    ['refused', { failed: 'permission-denied' }, true],
    ['refused', { failed: 'permission-denied', updating: true }, true],
    ['refused', { failed: 'unauthenticated', fresh: false }, true],
    ['offline', { online: false, updating: true }, false],
    ['offline', { online: false, failed: 'permission-denied' }, false],
  ] as const)('is %s with %o; words written now are held: %s', (state, around, doubted) => {
    const { connection } = screen(around);
    expect([connection.state.value, connection.doubted.value]).toEqual([state, doubted]);
  });

  it('is doubted from when a listener breaks until it answers again', () => {
    const { connection, failure } = screen();
    failure.value = 'permission-denied';
    expect(connection.doubted.value).toBe(true);
    failure.value = null;
    expect([connection.state.value, connection.doubted.value]).toEqual(['good', false]);
  });
});

import { createModel, signal } from '@preact/signals';
import type { Ms } from '#domain/time.ts';
import { SECOND } from '#domain/time.ts';

/** What the browser says about activity on the whole device (Idle Detection API). `none`: the browser lacks the API. */
export type DeviceWatch = {
  permission: () => Promise<'none' | 'ask' | 'granted' | 'refused'>;
  /** Asks the person for permission. Browsers allow this only in a click. */
  request: () => Promise<void>;
  /** Calls back whenever the person becomes active or idle on the device, in whatever program. */
  watch: (changed: (active: boolean) => void, until: AbortSignal) => Promise<void>;
  every: (ms: Ms, work: () => void) => () => void;
};

/** While the person is active on the device, one input is reported this often. */
export const PULSE: Ms = 20 * SECOND;

/** Input anywhere on the device, once the person has given permission. Without it only input in the dashboard counts. */
export const IdleModel = createModel((device: DeviceWatch) => {
  const state = signal<'none' | 'ask' | 'granted' | 'refused'>('none');
  const stopped = new AbortController();
  const listeners = new Set<() => void>();
  let active = false;
  let watching = false;

  const tell = () => {
    if (active) for (const listener of listeners) listener();
  };
  const look = async () => {
    state.value = await device.permission();
    if (state.value !== 'granted' || watching || stopped.signal.aborted) return;
    watching = true;
    try {
      await device.watch((now) => {
        active = now;
        tell();
      }, stopped.signal);
    } catch {
      // The browser refused in spite of the permission. Input in the dashboard still counts.
      watching = false;
    }
  };
  const endPulse = device.every(PULSE, tell);
  void look();
  return {
    state,
    ask: async () => {
      await device.request();
      await look();
    },
    onInput: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => {
      stopped.abort();
      endPulse();
    },
  };
});
export type Idle = InstanceType<typeof IdleModel>;

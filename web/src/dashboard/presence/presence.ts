import { createModel } from '@preact/signals';
import type { Ms } from '#domain/time.ts';
import { DAY, MINUTE, SECOND } from '#domain/time.ts';
import type { Desk } from '../app/call.ts';
import type { Clock } from '../time/clock.ts';

/** How often the server hears that somebody is here. */
export const BEAT: Ms = 30 * SECOND;
/** After so long without input its return is told at once. */
export const IDLE: Ms = MINUTE;
/** How often an ongoing input is told to the other tabs, at most. */
const SHARE: Ms = 5 * SECOND;

/** The other tabs of the same dashboard. */
export type Tabs = {
  /** Tells the others when the last input was. */
  share: (inputAt: Ms) => void;
  onShared: (listener: (inputAt: Ms) => void) => () => void;
  /** Calls back once when this tab is the one that speaks for all; gives the place up when `until` settles. */
  lead: (until: Promise<void>) => Promise<void>;
};

export type Device = {
  now: () => Ms;
  /** Pointer, keys, wheel, touch. */
  onInput: (listener: () => void) => () => void;
  /** The page is seen again, or the network is back. */
  onReturn: (listener: () => void) => () => void;
  every: (ms: Ms, work: () => void) => () => void;
};

/** What a heartbeat says: how long ago the last input on this device was, in whole milliseconds within the contract's bounds. */
export function idleMs(now: Ms, inputAt: Ms): Ms {
  return Math.min(DAY, Math.max(0, Math.round(now - inputAt)));
}

/** Tells the server that somebody sits here. One tab speaks for all of them; input in any of them counts. */
export const PresenceModel = createModel((desk: Desk, clock: Pick<Clock, 'correct'>, device: Device, tabs: Tabs) => {
  let inputAt = device.now();
  let sharedAt = 0;
  let leading = false;
  let beating = false;

  const beat = async () => {
    if (!leading || beating) return;
    beating = true;
    const askedAt = device.now();
    const outcome = await desk('heartbeat', { idleMs: idleMs(askedAt, inputAt) });
    beating = false;
    if (outcome.ok) clock.correct(outcome.output.serverNow, askedAt, device.now());
  };
  const heard = (at: Ms) => {
    const wasIdle = at - inputAt >= IDLE;
    inputAt = Math.max(inputAt, at);
    if (wasIdle) void beat();
  };
  const stops = [
    device.onInput(() => {
      const now = device.now();
      heard(now);
      if (now - sharedAt < SHARE) return;
      sharedAt = now;
      tabs.share(now);
    }),
    tabs.onShared(heard),
    device.onReturn(() => void beat()),
    device.every(BEAT, () => void beat()),
  ];
  let release = () => {};
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  void tabs.lead(until).then(() => {
    leading = true;
    void beat();
  });
  return {
    beat,
    stop: () => {
      leading = false;
      for (const stop of stops) stop();
      release();
    },
  };
});

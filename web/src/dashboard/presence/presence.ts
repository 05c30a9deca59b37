import type { ReadonlySignal } from '@preact/signals';
import { createModel, effect } from '@preact/signals';
import { STILL_OPEN, beatOf } from '#domain/presence.ts';
import type { Ms } from '#domain/time.ts';
import { DAY, MINUTE, SECOND } from '#domain/time.ts';
import type { Desk } from '../app/call.ts';
import type { Clock } from '../time/clock.ts';

/** How often it is looked whether a heartbeat is due; also how often one is sent while the company's X is not known. */
export const BEAT: Ms = 30 * SECOND;
/** After so long without input, the next input sends a heartbeat at once, where heartbeats are not more seldom anyway. */
export const IDLE: Ms = MINUTE;
/** The shortest interval at which a tab tells the others of ongoing input. */
const SHARE: Ms = 5 * SECOND;

/** The other tabs of the same dashboard. */
export type Tabs = {
  /** Tells the others when the last input was. */
  share: (inputAt: Ms) => void;
  onShared: (listener: (inputAt: Ms) => void) => () => void;
  /** Resolves once this tab leads, that is, speaks to the server for all tabs. The tab gives up the lead when `until` settles. */
  lead: (until: Promise<void>) => Promise<void>;
};

export type Device = {
  now: () => Ms;
  /** Calls back on each input: pointer, keys, wheel, touch. */
  onInput: (listener: () => void) => () => void;
  /** Calls back when the page is visible again or the network is back. */
  onReturn: (listener: () => void) => () => void;
  /** Calls back when the page is left or closed. */
  onLeave: (listener: () => void) => () => void;
  every: (ms: Ms, work: () => void) => () => void;
};

/** The time since the last input on this device, as a heartbeat sends it: whole milliseconds within the contract's bounds. */
export function idleMs(now: Ms, inputAt: Ms): Ms {
  return Math.min(DAY, Math.max(0, Math.round(now - inputAt)));
}

/**
 * Tells the server that the operator is present. One tab speaks for all tabs; input in any tab counts. Nothing is told while there is no new input: the server
 * counts from the last one by itself. `absenceMs`: the company's X, undefined until it is known.
 */
export const PresenceModel = createModel(
  (
    desk: Desk,
    clock: Pick<Clock, 'correct'>,
    device: Device,
    tabs: Tabs,
    absenceMs: ReadonlySignal<Ms | undefined>,
    /** The page's own id, by which it says that it is open. */
    page: string,
  ) => {
    let inputAt = device.now();
    let sharedAt = 0;
    let leading = false;
    let beating = false;
    /** When the server was last told, and of which input. */
    let told = { at: -Infinity, inputAt: -Infinity };

    const every = () => {
      const known = absenceMs.peek();
      return known === undefined ? BEAT : beatOf({ absenceMs: known });
    };

    const beat = async () => {
      if (!leading || beating) return;
      beating = true;
      const askedAt = device.now();
      const telling = { at: askedAt, inputAt };
      const outcome = await desk('heartbeat', { idleMs: idleMs(askedAt, inputAt), page });
      beating = false;
      if (!outcome.ok) return;
      told = telling;
      clock.correct(outcome.output.serverNow, askedAt, device.now());
    };
    const beatIfDue = () => {
      const since = device.now() - told.at;
      if (since >= STILL_OPEN || (inputAt > told.inputAt && since >= every())) void beat();
    };
    // Whoever leads next says at once that it is open.
    const close = () => {
      if (leading) void desk('heartbeat', { idleMs: idleMs(device.now(), inputAt), page, closes: true });
    };
    const heard = (at: Ms) => {
      const wasIdle = at - inputAt >= Math.max(IDLE, every());
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
      device.onLeave(close),
      device.every(BEAT, beatIfDue),
    ];
    // Whoever works is told of at once when X becomes shorter than the time since the last heartbeat.
    stops.push(
      effect(() => {
        if (absenceMs.value !== undefined) beatIfDue();
      }),
    );
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
  },
);

import type { Ms } from '#domain/time.ts';
import type { ClockTabs } from '../time/clock-share.ts';
import type { Device, Tabs } from './presence.ts';

const INPUTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** The real screen, keyboard and pointer. */
export function browserDevice(window: Window): Device {
  const { document } = window;
  return {
    now: () => Date.now(),
    onInput: (listener) => {
      for (const name of INPUTS) window.addEventListener(name, listener, { passive: true, capture: true });
      return () => {
        for (const name of INPUTS) window.removeEventListener(name, listener, { capture: true });
      };
    },
    onReturn: (listener) => {
      const seen = () => {
        if (document.visibilityState === 'visible') listener();
      };
      document.addEventListener('visibilitychange', seen);
      window.addEventListener('online', listener);
      return () => {
        document.removeEventListener('visibilitychange', seen);
        window.removeEventListener('online', listener);
      };
    },
    onLeave: (listener) => {
      window.addEventListener('pagehide', listener);
      return () => window.removeEventListener('pagehide', listener);
    },
    every: (ms, work) => {
      const timer = setInterval(work, ms);
      return () => clearInterval(timer);
    },
  };
}

/** The tabs of this browser, connected by a BroadcastChannel. The tab that holds a Web Lock leads. */
export function browserTabs(uid: string): Tabs {
  const name = `rtno.presence.${uid}`;
  const channel = new BroadcastChannel(name);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- only a window has a target
    share: (inputAt) => channel.postMessage(inputAt),
    onShared: (listener) => {
      const hear = ({ data }: MessageEvent) => {
        if (typeof data === 'number') listener(data);
      };
      channel.addEventListener('message', hear);
      return () => {
        channel.removeEventListener('message', hear);
        channel.close();
      };
    },
    lead: (until) =>
      new Promise((resolve) => {
        void navigator.locks.request(name, () => {
          resolve();
          return until;
        });
      }),
  };
}

/** The channel on which the same tabs share the server's clock. */
export function browserClockTabs(uid: string): ClockTabs {
  const channel = new BroadcastChannel(`rtno.clock.${uid}`);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- only a window has a target
    tell: (offset) => channel.postMessage(offset),
    onTold: (listener) => {
      const hear = ({ data }: MessageEvent<Ms | null>) => {
        if (typeof data === 'number' || data === null) listener(data);
      };
      channel.addEventListener('message', hear);
      return () => {
        channel.removeEventListener('message', hear);
        channel.close();
      };
    },
  };
}

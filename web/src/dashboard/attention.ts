import type { Sight, Views } from './models/attention.ts';

/** The real window: seen while it is in front and has the keyboard. */
export function browserSight(window: Window): Sight {
  const { document } = window;
  return {
    seen: () => document.visibilityState === 'visible' && document.hasFocus(),
    onChange: (listener) => {
      document.addEventListener('visibilitychange', listener);
      for (const name of ['focus', 'blur', 'pagehide', 'pageshow']) window.addEventListener(name, listener);
      return () => {
        document.removeEventListener('visibilitychange', listener);
        for (const name of ['focus', 'blur', 'pagehide', 'pageshow']) window.removeEventListener(name, listener);
      };
    },
  };
}

/** The tabs of this browser by a BroadcastChannel; the one that holds a Web Lock rings for all. */
export function browserViews(uid: string): Views {
  const name = `rtno.alerts.${uid}`;
  const channel = new BroadcastChannel(name);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- only a window has a target
    share: (chatId) => channel.postMessage(chatId),
    onShared: (listener) => {
      const hear = ({ data }: MessageEvent) => {
        if (typeof data === 'string' || data === null) listener(data);
      };
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
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

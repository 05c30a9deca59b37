import type { Sight, Views } from './models/attention.ts';

/** The real window: seen while it is in front and has the keyboard. */
export function browserSight(window: Window): Sight {
  const { document } = window;
  // A page that is being closed still has the keyboard.
  let left = false;
  return {
    seen: () => !left && document.visibilityState === 'visible' && document.hasFocus(),
    onChange: (listener) => {
      const stopped = new AbortController();
      const hear = (target: EventTarget, name: string, work = listener) =>
        target.addEventListener(name, work, { signal: stopped.signal });
      const leave = (now: boolean) => () => {
        left = now;
        listener();
      };
      hear(document, 'visibilitychange');
      hear(window, 'focus');
      hear(window, 'blur');
      hear(window, 'pagehide', leave(true));
      hear(window, 'pageshow', leave(false));
      return () => stopped.abort();
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
        void until.then(() => channel.close());
        void navigator.locks.request(name, () => {
          resolve();
          return until;
        });
      }),
  };
}

import type { AlertEvent } from './news.ts';
import type { Sight, Views } from './attention-model.ts';

/** The real window: seen while it is in front and has the keyboard. */
export function browserSight(window: Window): Sight {
  const { document } = window;
  // `hasFocus` is still true for a page that is being closed, so leaving is tracked here.
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

/** What the tabs tell each other: which chats are being looked at, or that a tab could not play a sound. */
type Said = { looksAt: readonly string[] } | { silent: AlertEvent };

/** A tab of an older version says other things, which are not understood. */
const isOf = <K extends 'looksAt' | 'silent'>(said: Said, key: K): said is Extract<Said, Record<K, unknown>> =>
  typeof said === 'object' && said !== null && key in said;

/** The tabs of this browser, joined by a BroadcastChannel. The tab that holds a Web Lock sounds the alerts for all tabs. */
export function browserViews(uid: string): Views {
  const name = `rtno.alerts.${uid}`;
  const channel = new BroadcastChannel(name);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- only a window has a target
  const say = (said: Said) => channel.postMessage(said);
  const hear = (listener: (said: Said) => void) => {
    const work = ({ data }: MessageEvent<Said>) => listener(data);
    channel.addEventListener('message', work);
    return () => channel.removeEventListener('message', work);
  };
  return {
    share: (looksAt) => say({ looksAt }),
    onShared: (listener) =>
      hear((said) => {
        if (isOf(said, 'looksAt')) listener(said.looksAt);
      }),
    passOn: (silent) => say({ silent }),
    onPassed: (listener) =>
      hear((said) => {
        if (isOf(said, 'silent')) listener(said.silent);
      }),
    lead: (until, changed) => {
      let isOver = false;
      void until.then(() => {
        isOver = true;
        channel.close();
      });
      const hold = () => {
        if (!isOver) changed(true);
        return until;
      };
      const ask = (steal: boolean) => {
        // Another tab has taken the lock, so this one asks for the lock again and waits.
        const lost = () => {
          if (isOver) return;
          changed(false);
          ask(false);
        };
        navigator.locks.request(name, { steal }, hold).catch(lost);
      };
      ask(false);
      return () => ask(true);
    },
  };
}

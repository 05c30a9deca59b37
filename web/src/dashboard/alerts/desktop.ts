import type { Permission } from './permission.ts';

/** The tag makes a newer notification of the same chat take the place of the older one. */
export type DesktopNotification = { title: string; body: string; tag: string };
/** What became of it: `none` where the browser has no notifications. */
export type Showing = Permission | 'failed';

/** `renotify` is not in TypeScript's library: a replaced notification is told of anew. */
type Options = NotificationOptions & { renotify: boolean };

/** How long a browser may take to say that it shows one, ms. */
const PATIENCE = 3_000;

/** The browser's notifications. */
export function browserNotifications(window: Window & typeof globalThis) {
  const known = (): Permission => {
    if (!('Notification' in window)) return 'none';
    const { permission } = window.Notification;
    return permission === 'default' ? 'ask' : permission === 'granted' ? 'granted' : 'refused';
  };
  const open = ({ title, body, tag }: DesktopNotification, onClick: () => void): Notification | null => {
    if (known() !== 'granted') return null;
    try {
      const options: Options = { body, tag, renotify: true, silent: true };
      const notification = new window.Notification(title, options);
      notification.addEventListener('click', () => {
        window.focus();
        notification.close();
        onClick();
      });
      return notification;
    } catch {
      // Phones let only a service worker show one.
      return null;
    }
  };
  return {
    permission: known,
    request: async () => void (await window.Notification?.requestPermission()),
    /** The person may change it in the browser's own settings. */
    onChange: (listener: () => void) => {
      const query = window.navigator.permissions?.query({ name: 'notifications' });
      void query?.then(
        (status) => status.addEventListener('change', listener),
        () => {},
      );
    },
    /** Shows one; returns how to take it back. */
    show: (notification: DesktopNotification, onClick: () => void) => {
      const shown = open(notification, onClick);
      return () => shown?.close();
    },
    /** Shows one to see whether it works. */
    tryOut: async (notification: DesktopNotification): Promise<Showing> => {
      const shown = open(notification, () => {});
      if (shown === null) return known() === 'granted' ? 'failed' : known();
      return new Promise((resolve) => {
        shown.addEventListener('show', () => resolve('granted'));
        shown.addEventListener('error', () => resolve('failed'));
        setTimeout(() => resolve('failed'), PATIENCE);
      });
    },
  };
}
export type Notes = ReturnType<typeof browserNotifications>;

import type { Permission } from './permission.ts';

/** The tag makes a newer notification of the same chat take the place of the older one. */
export type DesktopNotification = { title: string; body: string; tag: string };
/** The result of showing a notification. `none`: the browser has no notifications. */
export type Showing = Permission | 'failed';

/** `renotify` is missing in TypeScript's library. It makes a notification that replaces another one alert again. */
type Options = NotificationOptions & { renotify: boolean };

/** How long a browser may take to confirm that it shows a notification, ms. */
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
      // On phones only a service worker may show a notification.
      return null;
    }
  };
  return {
    permission: known,
    request: async () => void (await window.Notification?.requestPermission()),
    /** Calls back when the permission changes: the person may change it in the browser's own settings. */
    onChange: (listener: () => void) => {
      const query = window.navigator.permissions?.query({ name: 'notifications' });
      void query?.then(
        (status) => status.addEventListener('change', listener),
        () => {},
      );
    },
    /** Shows a notification; returns a function that closes it. */
    show: (notification: DesktopNotification, onClick: () => void) => {
      const shown = open(notification, onClick);
      return () => shown?.close();
    },
    /** Shows a notification to find out whether notifications work. */
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

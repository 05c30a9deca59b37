import type { Permission } from './permission.ts';

/** The tag makes a newer notification of the same chat take the place of the older one. */
export type DesktopNote = { title: string; body: string; tag: string };
/** What became of it: `none` where the browser has no notifications. */
export type Showing = Permission | 'failed';

/** `renotify` is not in TypeScript's library: a replaced notification is told of anew. */
type Options = NotificationOptions & { renotify: boolean };

/** How long a browser may take to say that it shows one, ms. */
const PATIENCE = 3_000;

/** The browser's notifications. */
export function browserNotes(window: Window & typeof globalThis) {
  const known = (): Permission => {
    if (!('Notification' in window)) return 'none';
    const { permission } = window.Notification;
    return permission === 'default' ? 'ask' : permission === 'granted' ? 'granted' : 'refused';
  };
  const open = ({ title, body, tag }: DesktopNote, onClick: () => void): Notification | null => {
    if (known() !== 'granted') return null;
    try {
      const options: Options = { body, tag, renotify: true, silent: true };
      const note = new window.Notification(title, options);
      note.addEventListener('click', () => {
        window.focus();
        note.close();
        onClick();
      });
      return note;
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
    show: (note: DesktopNote, onClick: () => void) => {
      const shown = open(note, onClick);
      return () => shown?.close();
    },
    /** Shows one to see whether it works. */
    tryOut: async (note: DesktopNote): Promise<Showing> => {
      const shown = open(note, () => {});
      if (shown === null) return known() === 'granted' ? 'failed' : known();
      return new Promise((resolve) => {
        shown.addEventListener('show', () => resolve('granted'));
        shown.addEventListener('error', () => resolve('failed'));
        setTimeout(() => resolve('failed'), PATIENCE);
      });
    },
  };
}
export type Notes = ReturnType<typeof browserNotes>;

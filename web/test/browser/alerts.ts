import type { Window } from './window.ts';

/** The alerts that a browser has given. */
export type Recorded = {
  notes: { title: string; body: string | undefined; tag: string | undefined }[];
  /** How many sounds of two tones have been played. */
  sounds: number;
  /** The number of notifications that are still open. */
  open: number;
};

declare global {
  var recorded: { notes: Recorded['notes']; shown: Notification[]; tones: number; closed: number };
}

/** From the next page on, records notifications and sounds, and permits notifications. */
export async function listenIn({ context }: Window): Promise<void> {
  await context.grantPermissions(['notifications']);
  await context.addInitScript(() => {
    const recorded: typeof globalThis.recorded = { notes: [], shown: [], tones: 0, closed: 0 };
    globalThis.recorded = recorded;
    globalThis.Notification = class extends Notification {
      constructor(title: string, options?: NotificationOptions) {
        super(title, options);
        recorded.notes.push({ title, body: options?.body, tag: options?.tag });
        recorded.shown.push(this);
      }
      override close() {
        recorded.closed += 1;
        super.close();
      }
    };
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (when) {
      recorded.tones += 1;
      start.call(this, when);
    };
  });
}

/** From the next page on, blocks sounds until the page is touched, as browsers do on pages not used for a while. */
export async function holdSounds({ context }: Window): Promise<void> {
  await context.addInitScript(() => {
    let touched = false;
    window.addEventListener('pointerdown', () => (touched = true), { capture: true });
    const state = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, 'state')!.get!;
    const { resume } = AudioContext.prototype;
    Object.defineProperty(AudioContext.prototype, 'state', {
      get(this: AudioContext) {
        return touched ? state.call(this) : 'suspended';
      },
    });
    AudioContext.prototype.resume = function () {
      return touched ? resume.call(this) : new Promise(() => {});
    };
  });
}

/** From the next page on, the permission for notifications is not decided yet, and this is the person's answer to the question. */
export async function notAskedYet({ context }: Window, answer: 'granted' | 'denied'): Promise<void> {
  await context.addInitScript((given) => {
    let permission: NotificationPermission = 'default';
    Object.defineProperty(Notification, 'permission', { get: () => permission });
    Notification.requestPermission = async () => (permission = given);
  }, answer);
}

/** The alerts given since the page was loaded. */
export async function alertsOf({ page }: Window): Promise<Recorded> {
  return page.evaluate(() => {
    const { notes, tones, closed } = globalThis.recorded;
    return { notes, sounds: tones / 2, open: notes.length - closed };
  });
}

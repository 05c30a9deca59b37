import type { AlertEvent } from './news.ts';

/** Two tones for each event, hertz: rising for a chat that arrives, level for a message, falling for trouble. */
const TONES: Readonly<Record<AlertEvent, readonly [number, number]>> = {
  whisper: [740, 740],
  help: [988, 659],
  overdue: [587, 440],
  fallen: [659, 988],
  offered: [659, 988],
  returned: [659, 988],
  message: [880, 880],
  lost: [587, 440],
  late: [587, 440],
  queued: [587, 440],
};
/** Seconds. */
const STEP = 0.16;
const LENGTH = 0.28;
/** How long a browser may take to allow the sound, ms. Without an input on the page it never allows it. */
const PATIENCE = 500;
const INPUTS = ['pointerdown', 'keydown'] as const;

/** Sounds made of tones by the browser itself, so no file is loaded. */
export function browserSound(window: Window & typeof globalThis) {
  let opened: AudioContext | undefined;
  const open = () => (opened ??= new window.AudioContext());
  const isOut = async () => {
    const context = open();
    if (context.state === 'running') return true;
    const resumed = context.resume().then(
      () => true,
      () => false,
    );
    const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), PATIENCE));
    return Promise.race([resumed, late]);
  };
  return {
    /** Plays a sound. False: the browser refuses sounds before the first input. `volume`: per cent. */
    play: async (event: AlertEvent, volume: number): Promise<boolean> => {
      try {
        if (!(await isOut())) return false;
        const context = open();
        TONES[event].forEach((hertz, index) => ring(context, hertz, context.currentTime + index * STEP, volume / 100));
        return true;
      } catch {
        // A computer without a sound device.
        return false;
      }
    },
    /** Does the browser allow sounds? It does after the first input on the page. */
    isAudible: () => opened?.state === 'running' || window.navigator.userActivation?.hasBeenActive === true,
    /** Starts the audio at the first input, and calls back once sounds are allowed. */
    onAudible: (listener: () => void) => {
      const wake = () =>
        void isOut().then(
          (out) => out && listener(),
          () => {},
        );
      for (const name of INPUTS) window.addEventListener(name, wake, { capture: true, passive: true });
      return () => {
        for (const name of INPUTS) window.removeEventListener(name, wake, { capture: true });
      };
    },
  };
}
export type Sound = ReturnType<typeof browserSound>;

function ring(context: AudioContext, hertz: number, at: number, loudness: number): void {
  const [tone, gain] = [context.createOscillator(), context.createGain()];
  tone.frequency.value = hertz;
  // The tone fades in and out, since a tone that starts at full loudness clicks.
  gain.gain.setValueAtTime(0.0001, at);
  gain.gain.exponentialRampToValueAtTime(Math.max(0.0002, loudness * 0.4), at + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + LENGTH);
  tone.connect(gain).connect(context.destination);
  tone.start(at);
  tone.stop(at + LENGTH);
}

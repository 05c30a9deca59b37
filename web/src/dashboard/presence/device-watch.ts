import type { DeviceWatch } from './idle.ts';

/** The parts of the Idle Detection API (WICG draft) that we use; browsers without it lack the class. */
type Detector = EventTarget & {
  userState: 'active' | 'idle' | null;
  screenState: 'locked' | 'unlocked' | null;
  start: (options: { threshold: number; signal: AbortSignal }) => Promise<void>;
};
type DetectorClass = { new (): Detector; requestPermission: () => Promise<PermissionState> };

/** The smallest threshold that the API allows, ms. */
const THRESHOLD = 60_000;

/** The real device, where the browser has the API. */
export function browserDeviceWatch(window: Window): DeviceWatch {
  const IdleDetector = (window as Window & { IdleDetector?: DetectorClass }).IdleDetector;
  return {
    permission: async () => {
      if (IdleDetector === undefined) return 'none';
      try {
        const name = 'idle-detection' as PermissionName;
        const { state } = await window.navigator.permissions.query({ name });
        return state === 'prompt' ? 'ask' : state === 'granted' ? 'granted' : 'refused';
      } catch {
        return 'none';
      }
    },
    request: async () => void (await IdleDetector?.requestPermission()),
    watch: async (changed, until) => {
      if (IdleDetector === undefined) return;
      const detector = new IdleDetector();
      detector.addEventListener('change', () =>
        changed(detector.userState === 'active' && detector.screenState === 'unlocked'),
      );
      await detector.start({ threshold: THRESHOLD, signal: until });
    },
    every: (ms, work) => {
      const timer = setInterval(work, ms);
      return () => clearInterval(timer);
    },
  };
}

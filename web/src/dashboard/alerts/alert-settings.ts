import type { AlertEvent } from './news.ts';
import { ALERT_EVENTS } from './news.ts';

/** The alert settings of one person on one device. */
export type AlertSettings = {
  sound: Readonly<Record<AlertEvent, boolean>>;
  notify: Readonly<Record<AlertEvent, boolean>>;
  /** Per cent. */
  volume: number;
  /** Seconds between two sounds for a chat that waits; 0: the sound does not repeat. */
  repeat: number;
  /** Do notifications show the client's text? Other people may see the screen. */
  showText: boolean;
};

export const VOLUMES = [0, 25, 50, 75, 100] as const;
export const REPEATS = [0, 10, 20, 30, 60] as const;

/** Every event except `queued`, which a supervisor sees on the board anyway. */
const ON = Object.fromEntries(ALERT_EVENTS.map((event) => [event, event !== 'queued'])) as Record<AlertEvent, boolean>;
export const DEFAULT_ALERTS: AlertSettings = { sound: ON, notify: ON, volume: 75, repeat: 20, showText: true };

/** Parses the settings kept in the browser. A missing or broken field gets its default. */
export function parseAlerts(kept: string | null): AlertSettings {
  const found = objectOf(kept);
  return {
    sound: switchesOf(found['sound']),
    notify: switchesOf(found['notify']),
    volume: VOLUMES.find((known) => known === found['volume']) ?? DEFAULT_ALERTS.volume,
    repeat: REPEATS.find((known) => known === found['repeat']) ?? DEFAULT_ALERTS.repeat,
    showText: typeof found['showText'] === 'boolean' ? found['showText'] : DEFAULT_ALERTS.showText,
  };
}

function objectOf(kept: string | null): Readonly<Record<string, unknown>> {
  try {
    return recordOf(JSON.parse(kept ?? '{}'));
  } catch {
    return {};
  }
}

const recordOf = (value: unknown) =>
  (typeof value === 'object' && value !== null ? { ...value } : {}) as Readonly<Record<string, unknown>>;

function switchesOf(value: unknown): Record<AlertEvent, boolean> {
  const found = recordOf(value);
  const entries = ALERT_EVENTS.map((event) => [event, typeof found[event] === 'boolean' ? found[event] : ON[event]]);
  return Object.fromEntries(entries) as Record<AlertEvent, boolean>;
}

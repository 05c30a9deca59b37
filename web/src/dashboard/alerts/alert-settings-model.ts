import { createModel, signal } from '@preact/signals';
import type { AlertSettings } from './alert-settings.ts';
import { parseAlerts } from './alert-settings.ts';
import type { AlertEvent } from './news.ts';
import type { Memory } from '../../shared/memory.ts';

/** The alert settings of one person, kept in this browser. */
export const AlertSettingsModel = createModel((storage: Memory, uid: string) => {
  const key = `rtno.alerts.${markOf(uid)}`;
  const settings = signal(parseAlerts(storage.getItem(key)));
  const change = (part: Partial<AlertSettings>) => {
    settings.value = { ...settings.value, ...part };
    storage.setItem(key, JSON.stringify(settings.value));
  };
  return {
    settings,
    change,
    turn: (way: 'sound' | 'notify', event: AlertEvent, on: boolean) =>
      change({ [way]: { ...settings.value[way], [event]: on } }),
    /** Reads the settings again, since another tab may have changed them. The tab that sounds the alerts calls this before each alert. */
    refresh: () => {
      const kept = parseAlerts(storage.getItem(key));
      if (JSON.stringify(kept) !== JSON.stringify(settings.value)) settings.value = kept;
    },
  };
});
export type AlertSettingsState = InstanceType<typeof AlertSettingsModel>;

/** A hash of eight characters for a uid (FNV-1a). The settings stay in the browser after sign-out, and the hash does not show whose they are. */
function markOf(uid: string): string {
  let sum = 0x811c9dc5;
  for (const letter of uid) sum = Math.imul(sum ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  return sum.toString(16).padStart(8, '0');
}

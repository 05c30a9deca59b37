import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ALERTS, parseAlerts } from './alert-settings.ts';
import { safeMemory } from '../../shared/memory.ts';
import { AlertSettingsModel } from './alert-settings-model.ts';

describe('The settings of alerts', () => {
  it('are kept for each person on this device, and another tab learns of them', () => {
    const memory = safeMemory(() => localStorage);
    const [one, other] = [new AlertSettingsModel(memory, 'anna'), new AlertSettingsModel(memory, 'anna')];
    one.turn('sound', 'message', false);
    one.change({ volume: 25 });
    other.refresh();
    expect(other.settings.value).toEqual(one.settings.value);
    expect(other.settings.value.sound.message).toBe(false);
    expect(new AlertSettingsModel(memory, 'boris').settings.value).toEqual(DEFAULT_ALERTS);
  });

  it('have their defaults where nothing valid has been kept', () => {
    expect(parseAlerts(null)).toEqual(DEFAULT_ALERTS);
    expect(parseAlerts('{"volume":1000,"sound":{"fallen":false,"message":"no"},"repeat":7}')).toEqual({
      ...DEFAULT_ALERTS,
      sound: { ...DEFAULT_ALERTS.sound, fallen: false },
    });
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (kept) => typeof parseAlerts(kept).volume === 'number'));
  });
});

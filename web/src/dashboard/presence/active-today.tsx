import { useComputed, useModel } from '@preact/signals';
import { useWork } from '../work/context.ts';
import { LedgerModel, activeToday } from '../people/ledger-model.ts';
import { timerText } from '../time/timer.ts';
import { useText } from '../work/words.ts';

/** Under the statuses: the operator's active time today (manual: "время в активе"). */
export function ActiveToday() {
  const { reads, uid, clock, company } = useWork();
  const { statusSwitch } = useText();
  const ledger = useModel(() => new LedgerModel(reads, uid));
  const shown = useComputed(() => {
    const readings = ledger.readings.value;
    const timeZone = company.company.value?.settings.timeZone;
    const known = readings !== undefined && timeZone !== undefined;
    return known ? timerText(activeToday(readings, timeZone, clock.now.value)) : '…';
  });
  return (
    <p class="menu-note">
      {statusSwitch.activeToday}: <strong class="digits">{shown}</strong>
    </p>
  );
}

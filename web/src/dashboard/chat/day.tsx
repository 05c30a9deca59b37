import { useComputed } from '@preact/signals';
import type { Ms } from '#domain/time.ts';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { zoneOf } from '../time/moments.ts';
import { dayWords } from '../time/dates.ts';
import { WORK_WORDS } from '../work/words.ts';
import './day.css';

/** The day above its first message; "Сегодня" becomes "Вчера" by itself. */
export function Day({ at }: { at: Ms }) {
  const { locale } = useApp();
  const { clock, company } = useWork();
  const day = useComputed(() =>
    dayWords(at, clock.now.value, locale.words.value(WORK_WORDS), locale.locale.value, zoneOf(company)),
  );
  return <div class="day">{day.value}</div>;
}

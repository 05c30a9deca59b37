import type { Ms } from '#domain/time.ts';
import { useApp, useText, useWork } from '../context.ts';
import { dayOf } from '../dates.ts';

/** The day above its first message. */
export function Day({ at }: { at: Ms }) {
  const { locale } = useApp();
  const { clock } = useWork();
  const text = useText();
  return <div class="day">{dayOf(at, clock.read(), text, locale.locale.value)}</div>;
}

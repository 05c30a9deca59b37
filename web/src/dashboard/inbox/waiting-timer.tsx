import { useComputed } from '@preact/signals';
import type { Ms } from '#domain/time.ts';
import { Icon } from '../../ui/icon.tsx';
import { useText, useWork } from '../context.ts';
import { isoDuration, timerText } from '../timer.ts';

/** How long the client has been waiting, burning red; ticks by itself without drawing the card anew. */
export function WaitingTimer({ since }: { since: Ms }) {
  const { clock } = useWork();
  const text = useText();
  const shown = useComputed(() => timerText(clock.now.value - since));
  return (
    <span class="timer">
      <Icon name="clock" size={13} />
      <span class="hidden-text">{text.desk.waits} </span>
      <time dateTime={isoDuration(clock.now.peek() - since)}>{shown}</time>
    </span>
  );
}

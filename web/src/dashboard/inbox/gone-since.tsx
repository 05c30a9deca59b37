import { useComputed } from '@preact/signals';
import type { Ms } from '#domain/time.ts';
import { Badge } from '../../ui/badge.tsx';
import { isoDuration, timerText } from '../time/timer.ts';
import { useWork } from '../work/context.ts';
import { useText } from '../work/words.ts';

/** That the client of a waiting chat has left, and how long ago. It stands where a waiting client's timer stands. */
export function GoneSince({ since }: { since: Ms }) {
  const { clock } = useWork();
  const { desk } = useText();
  const ago = useComputed(() => timerText(clock.now.value - since));
  const duration = useComputed(() => isoDuration(clock.now.value - since));
  return (
    <Badge>
      {desk.hasLeft} <time dateTime={duration}>{ago}</time>
      <span class="hidden-text"> {desk.ago}</span>
    </Badge>
  );
}

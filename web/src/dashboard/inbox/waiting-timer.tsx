import type { ReadonlySignal } from '@preact/signals';
import { useComputed } from '@preact/signals';
import type { WhichAnswer } from '#domain/answer-target.ts';
import { targetOf } from '#domain/answer-target.ts';
import type { Ms } from '#domain/time.ts';
import { Icon } from '../../ui/icon.tsx';
import { useWork } from '../work/context.ts';
import { isoDuration, pressureOf, timerText } from '../time/timer.ts';
import { useText } from '../work/words.ts';
import './timer.css';

/** How long the client has been waiting, amber and then red by the company's target for the `answer` that they wait for. It ticks without rendering the card again. */
export function WaitingTimer({ since, answer }: { since: Ms; answer: WhichAnswer }) {
  const { clock } = useWork();
  return <TimerAt since={since} until={clock.now} answer={answer} />;
}

/** The same, counted to another moment than now. */
export function TimerAt({ since, until, answer }: { since: Ms; until: ReadonlySignal<Ms>; answer: WhichAnswer }) {
  const { company } = useWork();
  const text = useText();
  const shown = useComputed(() => timerText(until.value - since));
  const duration = useComputed(() => isoDuration(until.value - since));
  const pressure = useComputed(() => {
    return pressureOf(until.value - since, targetOf(company.company.value, answer));
  });
  return (
    <span class="timer" data-pressure={pressure}>
      <Icon name="clock" size={13} />
      <span class="hidden-text">{text.desk.waits[pressure.value]} </span>
      <time dateTime={duration}>{shown}</time>
    </span>
  );
}

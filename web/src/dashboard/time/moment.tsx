import { useMoments } from './moments.ts';
import type { MomentKind } from './dates.ts';
import type { Ms } from '#domain/time.ts';

type Props = { at: Ms; as: MomentKind; class?: string };

/** A moment in the company's time zone. If the person's own clock shows another time, the tooltip has that time too. */
export function Moment({ at, as, class: name }: Props) {
  const { write, tooltip } = useMoments();
  return (
    <time class={name} dateTime={new Date(at).toISOString()} title={tooltip(at)}>
      {write(at, as)}
    </time>
  );
}

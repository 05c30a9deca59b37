import { createModel, useComputed, useModel } from '@preact/signals';
import { openUntil } from '#domain/presence.ts';
import { DAY, MINUTE } from '#domain/time.ts';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';
import { isSameDay } from '../time/dates.ts';
import { useMoments } from '../time/moments.ts';
import { useWork } from '../work/context.ts';
import { useText } from './words.ts';

const SeenModel = createModel((reads: Pick<Reads, 'presence'>, uid: string) => ({
  presence: live(reads.presence(uid)).data,
}));

/** When somebody last did something in the dashboard, or that they have it open now. */
export function LastSeen({ operatorId }: { operatorId: string }) {
  const { reads, clock } = useWork();
  // By the minute is enough, and draws a list of people once a minute.
  const now = useComputed(() => Math.floor(clock.now.value / MINUTE) * MINUTE);
  const { people } = useText();
  const { write, tooltip, zone } = useMoments();
  const { presence } = useModel(() => new SeenModel(reads, operatorId));
  const isOpen = useComputed(() => {
    const until = presence.value ? openUntil(presence.value) : null;
    return until !== null && clock.now.value < until;
  });
  const seen = presence.value;
  if (seen === undefined) return null;
  const at = seen?.inputAt ?? null;
  if (isOpen.value || at === null)
    return <span class="faint whole">{isOpen.value ? people.seenNow : people.seenNever}</span>;
  const as = isSameDay(at, now.value, zone) ? 'time' : now.value - at < 300 * DAY ? 'dayShort' : 'dayOfYear';
  return (
    <span class="faint whole" title={tooltip(at)}>
      {people.seenAt(write(at, as))}
    </span>
  );
}

import { Banner } from '../../ui/banner.tsx';
import { Moment } from '../time/moment.tsx';
import type { TeamBoard } from './team-model.ts';
import { useText } from './words.ts';

/** When the page was last true. Its moment changes all the time, so it is not read aloud by itself; that it is old is. */
export function TeamTruth({ of }: { of: Pick<TeamBoard, 'truth' | 'todayAt'> }) {
  const { board } = useText();
  const truth = of.truth.value;
  const today = of.todayAt.value;
  if (truth === null) return null;
  if (truth.old)
    return (
      <Banner icon="offline" boxed>
        {truth.doubt !== null && board.old[truth.doubt]} {board.shownAt} <Moment at={truth.at} as="clock" />.
      </Banner>
    );
  return (
    <p class="faint team-truth digits">
      {board.trueAt} <Moment at={truth.at} as="clock" />
      {today !== null && (
        <>
          , {board.todayAt} <Moment at={today} as="clock" />
        </>
      )}
    </p>
  );
}

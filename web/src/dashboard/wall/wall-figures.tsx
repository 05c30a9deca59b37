import { targetOf } from '#domain/answer-target.ts';
import type { BoardNow } from '#domain/board/board.ts';
import type { Ms } from '#domain/time.ts';
import { useApp } from '../app/context.ts';
import { dayText } from '../time/dates.ts';
import { pressureOf, timerText } from '../time/timer.ts';
import { useWork } from '../work/context.ts';
import { longestOf } from './late.ts';
import { WallLate } from './wall-late.tsx';
import { WallTile } from './wall-tile.tsx';
import { useText } from './words.ts';

/** The figures of the board. `at`: when all of them were last true. Waits go on by the server's clock while they are shown. */
export function WallFigures({ board, at, old }: { board: BoardNow; at: Ms; old: boolean }) {
  const { locale } = useApp();
  const { clock, company } = useWork();
  const { wall } = useText();
  const targetMs = targetOf(company.company.value, 'first');
  const { waiting, lately, closed } = board;
  // What is old stands still: a wait that goes on would look as if it were known.
  const now = old ? at : clock.now.value;
  const since = longestOf(waiting);
  const waited = since === null ? null : now - since;
  const language = locale.locale.value;
  const number = (n: number) => new Intl.NumberFormat(language).format(n);
  const pressure = waited === null ? 'calm' : pressureOf(waited, targetMs);
  return (
    <dl class="wall-tiles">
      <WallTile
        label={wall.waiting}
        figure={number(waiting.here)}
        note={waiting.gone > 0 ? wall.left(waiting.gone) : waiting.here === 0 && wall.nobodyWaits}
        {...{ pressure, at }}
      />
      <WallTile
        label={wall.longest}
        figure={waited === null ? wall.none : timerText(waited)}
        note={wall.target(timerText(targetMs))}
        {...{ pressure, at }}
      />
      <WallTile
        label={wall.median}
        figure={lately.medianMs === null ? wall.none : timerText(lately.medianMs)}
        note={lately.answered === 0 ? wall.noAnswers : wall.medianOf(lately.answered)}
        pressure={lately.medianMs === null ? 'calm' : pressureOf(lately.medianMs, targetMs)}
        at={at}
      />
      <WallTile
        label={wall.free}
        figure={number(board.free)}
        note={board.atWork === 0 ? wall.nobodyWorks : wall.atWork(board.atWork)}
        pressure={board.free === 0 ? (waiting.here > 0 ? 'late' : 'soon') : 'calm'}
        at={at}
      />
      <WallTile label={wall.withBot} figure={number(board.withBot)} note={wall.chatsNow} at={at} />
      <WallTile label={wall.withPeople} figure={number(board.withPeople)} note={wall.chatsNow} at={at} />
      <WallTile
        label={wall.closed}
        figure={number(closed.closed)}
        note={wall.closedBefore(dayText(closed.before, 'dayWeek', language), number(closed.closedBefore))}
        at={at}
      />
      <WallLate answering={board.answering} targetMs={targetOf(company.company.value, 'next')} {...{ at, now }} />
    </dl>
  );
}

import type { BoardNow } from '#domain/board/board.ts';
import type { Ms } from '#domain/time.ts';
import { isoDuration, timerText } from '../time/timer.ts';
import { Moment } from '../time/moment.tsx';
import { lateOf } from './late.ts';
import { lengthOf } from './wall-tile.tsx';
import { useText } from './words.ts';

/** How many names are shown: more would be too small to be read from afar. */
const NAMES = 6;

type Props = { answering: BoardNow['answering']; targetMs: Ms; at: Ms; now: Ms };

/** Whose clients wait for an answer longer than the company's target, the longest first. */
export function WallLate({ answering, targetMs, at, now }: Props) {
  const { wall } = useText();
  const late = lateOf(answering, targetMs, now);
  const count = late.lines.length;
  const figure = late.open ? wall.atLeast(count) : String(count);
  return (
    <div class="wall-tile wall-late" data-pressure={count > 0 ? 'late' : 'calm'}>
      <dt class="wall-label">{wall.late}</dt>
      <dd class="wall-figure" data-long={lengthOf(figure)}>
        {figure}
      </dd>
      <dd class="wall-note">
        {count === 0 && wall.nobodyLate}
        {count > 0 && (
          <ol class="wall-names">
            {late.lines.slice(0, NAMES).map(({ chatId, ownerName, since, taken }) => (
              <li key={chatId}>
                <span class="wall-name">{ownerName || wall.nameless}</span>
                {!taken && <span class="wall-why">{wall.notTaken}</span>}
                <time dateTime={isoDuration(now - since)}>{timerText(now - since)}</time>
              </li>
            ))}
          </ol>
        )}
        {count > NAMES && wall.lateMore(late.open ? wall.atLeast(count - NAMES) : String(count - NAMES))}
      </dd>
      <dd class="wall-at">
        {wall.trueAt} <Moment at={at} as="clock" />
      </dd>
    </div>
  );
}

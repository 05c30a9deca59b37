import type { BoardPerson } from '#domain/board/team-part.ts';
import { classes } from '../../ui/classes.ts';
import { shareOf } from './team-rows.ts';
import { useText } from './words.ts';

/** By these bounds a full meter is drawn in the browser's colour for too much. */
const OVER = { low: 0.25, high: 0.5, optimum: 0 };

/** How many chats an operator has, as a bar against their limit. Over the limit it is full, in another colour, and says so. */
export function LoadBar({ person: { open, maxChats } }: { person: Pick<BoardPerson, 'open' | 'maxChats'> }) {
  const { board } = useText();
  const share = shareOf({ open, maxChats });
  const over = share > 1;
  return (
    <span class={classes('load-bar', over && 'over')} title={over ? board.over : undefined}>
      <meter class="load-bar-meter" min={0} max={1} value={Math.min(1, share)} {...(over && OVER)} aria-hidden="true" />
      <span class="digits">{board.load(open, maxChats)}</span>
      {over && <span class="hidden-text">{board.over}</span>}
    </span>
  );
}

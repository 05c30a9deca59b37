import type { TeamSort } from './team-rows.ts';
import { TEAM_COLUMNS, sortAfter } from './team-rows.ts';
import { useText } from './words.ts';

/** The headings; a click sorts by one. On a narrow screen, where each value has its name beside it, they stand in one line that scrolls. */
export function TeamHead({ sort, onSort }: { sort: TeamSort; onSort: (sort: TeamSort) => void }) {
  const { board } = useText();
  return (
    <div class="team-head">
      {TEAM_COLUMNS.map((by) => {
        const isIt = sort.by === by;
        return (
          <button
            key={by}
            type="button"
            class="team-head-sort"
            aria-pressed={isIt}
            onClick={() => onSort(sortAfter(sort, by))}
          >
            {board.columns[by]}
            <span aria-hidden="true">{isIt ? (sort.down ? ' ↓' : ' ↑') : ''}</span>
          </button>
        );
      })}
    </div>
  );
}

import type { Row } from '#domain/report/report-shape.ts';
import { LengthList } from './charts/length-list.tsx';
import { FigureValue } from './figure-value.tsx';
import { TOPIC_COLUMNS } from './figures-shown.ts';
import { keyOf, useRowNames } from './row-names.ts';
import { RowsTable } from './rows-table.tsx';
import type { Sort } from './sorted-rows.ts';
import { MOST_CHATS, sortedRows } from './sorted-rows.ts';
import { useText } from './words.ts';

/** So many topics are drawn as bars; the table below has all of them. */
const BARS = 10;

type Props = { rows: readonly Row[]; sort: Sort; onSort: (sort: Sort) => void };

/** What clients write about, and how well the bot and the people deal with it. */
export function TopicsPage({ rows, sort, onSort }: Props) {
  const { reports, filters } = useText();
  const { texts } = useRowNames();
  const nameOf = (row: Row) => texts(row).filter(Boolean).join(' · ');
  const topics = rows.filter(({ of }) => of.by === 'topic' && of.subtopicId === null);
  const drawn = sortedRows(topics, MOST_CHATS, nameOf).slice(0, BARS);
  return (
    <>
      {drawn.length > 0 && (
        <section class="section panel stack tight">
          <h2>{reports.topTopics}</h2>
          <LengthList
            label={reports.topTopics}
            bars={drawn.map((row) => ({
              key: keyOf(row),
              name: nameOf(row),
              value: row.figures.chats.value ?? 0,
              shown: <FigureValue figure={row.figures.chats} />,
            }))}
          />
        </section>
      )}
      <section class="section panel">
        <RowsTable
          label={reports.views.topics}
          head={filters.topic}
          columns={TOPIC_COLUMNS}
          rows={rows}
          keyOf={keyOf}
          name={(row) => <TopicName texts={texts(row)} />}
          sort={sort}
          onSort={onSort}
        />
      </section>
    </>
  );
}

function TopicName({ texts: [topic, subtopic] }: { texts: readonly string[] }) {
  return subtopic ? (
    <>
      <span class="faint">{topic} · </span>
      {subtopic}
    </>
  ) : (
    <>{topic}</>
  );
}

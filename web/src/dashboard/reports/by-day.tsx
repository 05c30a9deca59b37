import { useState } from 'preact/hooks';
import type { Day } from '#domain/day.ts';
import type { HistoryFilter } from '#domain/history.ts';
import type { FigureKey } from '#domain/report/figure-table.ts';
import { FIGURES } from '#domain/report/figure-table.ts';
import type { Report } from '#domain/report/report-shape.ts';
import { Select } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { Link } from '../app/link.tsx';
import { searchOf } from '../history/address.ts';
import { dayText } from '../time/dates.ts';
import { LineChart } from './charts/line-chart.tsx';
import { FigureTable } from './figure-table.tsx';
import { useFigures } from './use-figures.ts';
import { usePrinting } from './use-printing.ts';
import { useText } from './words.ts';
import './by-day.css';

/** One figure of the page as a line over its days, and all of them as a table under it. */
export function ByDay({ report, keys }: { report: Report; keys: readonly FigureKey[] }) {
  const { reports } = useText();
  const { name, write } = useFigures();
  const language = useApp().locale.locale.value;
  const [chosen, choose] = useState<FigureKey>(keys[0]!);
  const { unit } = FIGURES[chosen];
  const points = report.days.map(({ day, values }) => ({
    key: day,
    short: dayText(day, 'dayShort', language),
    long: dayText(day, 'dayFull', language),
    value: values[chosen],
  }));
  return (
    <section class="by-day section panel">
      <div class="by-day-head">
        <h2>{reports.byDay}</h2>
        <Select
          small
          bareLabel
          label={reports.chart}
          value={chosen}
          options={keys.map((key) => ({ value: key, label: name(key) }))}
          onChange={choose}
        />
      </div>
      <LineChart
        label={reports.chartDay(name(chosen))}
        points={points}
        unit={unit}
        write={(value) => write(value, unit)}
        more={({ key, value }) => {
          const opens = onDay(report.figures[chosen].opens, key);
          return opens === null || !value ? null : (
            <Link to={{ page: 'history', chatId: null, search: searchOf(opens) }}>{reports.dayChats}</Link>
          );
        }}
      />
      <DaysTable report={report} keys={keys} />
    </section>
  );
}

/** The table under a chart. It is drawn when it is opened: a year of links is many. */
function DaysTable({ report, keys }: { report: Report; keys: readonly FigureKey[] }) {
  const { reports } = useText();
  const { name, write } = useFigures();
  const language = useApp().locale.locale.value;
  const [open, setOpen] = useState(false);
  const printing = usePrinting();
  return (
    <details
      class="by-day-details"
      open={open || printing}
      onToggle={(event) => !printing && setOpen(event.currentTarget.open)}
    >
      <summary>{reports.asTable}</summary>
      {(open || printing) && (
        <FigureTable
          plain
          label={reports.byDay}
          head={
            <>
              <th scope="col">{reports.day}</th>
              {keys.map((key) => (
                <th key={key} scope="col">
                  {name(key)}
                </th>
              ))}
            </>
          }
        >
          {report.days.map(({ day, values }) => (
            <tr key={day} class="figure-table-row">
              <th scope="row">{dayText(day, 'dayFull', language)}</th>
              {keys.map((key) => {
                const said = write(values[key], FIGURES[key].unit);
                const opens = onDay(report.figures[key].opens, day);
                return (
                  <td key={key} data-label={name(key)}>
                    {opens === null || !values[key] ? (
                      said
                    ) : (
                      <Link to={{ page: 'history', chatId: null, search: searchOf(opens) }}>{said}</Link>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </FigureTable>
      )}
    </details>
  );
}

/** The filter of a period's chats, for one of its days. */
export function onDay(opens: HistoryFilter | null, day: Day): HistoryFilter | null {
  return opens === null ? null : { ...opens, from: day, to: day };
}

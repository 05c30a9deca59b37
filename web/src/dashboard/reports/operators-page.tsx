import type { Day } from '#domain/day.ts';
import type { Report, Row } from '#domain/report/report-shape.ts';
import { Badge } from '../../ui/badge.tsx';
import { Field } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { Link } from '../app/link.tsx';
import { PersonName } from '../people/person-name.tsx';
import { dayText } from '../time/dates.ts';
import { useWork } from '../work/context.ts';
import type { Asked } from './address.ts';
import { daysIn, searchOf } from './address.ts';
import { Definition } from './definition.tsx';
import { FigureTable } from './figure-table.tsx';
import { FigureCards } from './figure-card.tsx';
import { CARDS, OPERATOR_COLUMNS } from './figures-shown.ts';
import { keyOf } from './row-names.ts';
import { RowsTable } from './rows-table.tsx';
import type { Sort } from './sorted-rows.ts';
import { useFigures } from './use-figures.ts';
import { useText } from './words.ts';

type Props = {
  report: Report;
  asked: Asked;
  /** The rows that are shown, in their order. */
  rows: readonly Row[];
  wanted: string;
  onWanted: (wanted: string) => void;
  sort: Sort;
  onSort: (sort: Sort) => void;
};

/** Each operator's work side by side, and of one operator the time at work by day. */
export function OperatorsPage({ report, asked, rows, wanted, onWanted, sort, onSort }: Props) {
  const { reports, filters } = useText();
  const { operatorId } = asked.scope;
  const [only] = operatorId === undefined ? [] : rows;
  return (
    <>
      {CARDS.operators.map(({ keys }) => (
        <FigureCards key="all" label={reports.views.operators} figures={keys.map((key) => report.figures[key])} />
      ))}
      <section class="section panel stack tight">
        <div class="row wrap">
          <h2 class="grow">{reports.views.operators}</h2>
          {operatorId === undefined && (
            <Field
              small
              bareLabel
              label={reports.search}
              placeholder={reports.search}
              value={wanted}
              onInput={onWanted}
            />
          )}
        </div>
        <p class="faint" role="status">
          {rows.length === 0 ? reports.noneFound : reports.foundOperators(rows.length)}
        </p>
        {rows.length > 0 && (
          <RowsTable
            label={reports.views.operators}
            head={filters.operator}
            columns={OPERATOR_COLUMNS}
            rows={rows}
            keyOf={keyOf}
            name={(row) => <OperatorName row={row} asked={asked} />}
            sort={sort}
            onSort={onSort}
          />
        )}
      </section>
      {only !== undefined && <WorkDays row={only} />}
    </>
  );
}

/** The name leads to the same page of this operator alone. Those who have left stay in the reports of their days. */
function OperatorName({ row: { of }, asked }: { row: Row; asked: Asked }) {
  const { team } = useWork();
  const { reports, filters } = useText();
  if (of.by !== 'operator') return null;
  const operator = team.everybody.value?.find(({ id }) => id === of.operatorId);
  return (
    <>
      <Link
        to={{
          page: 'reports',
          view: 'operators',
          search: searchOf(daysIn(asked.period), { ...asked.scope, operatorId: of.operatorId }),
        }}
      >
        <PersonName id={of.operatorId} otherwise={filters.goneOperator} />
      </Link>{' '}
      {operator?.active === false && <Badge>{reports.left}</Badge>}
    </>
  );
}

const WORK = ['active', 'occupied', 'occupancy'] as const;

function WorkDays({ row: { of, work } }: { row: Row }) {
  const { names } = useWork();
  const { reports, filters } = useText();
  const { name, definition, write } = useFigures();
  const language = useApp().locale.locale.value;
  if (of.by !== 'operator' || work.length === 0) return null;
  const title = reports.operatorDays(names.nameOf.value(of.operatorId) ?? filters.goneOperator);
  const day = (one: Day) => dayText(one, 'dayFull', language);
  return (
    <section class="section panel stack tight">
      <h2>{title}</h2>
      <FigureTable
        label={title}
        head={
          <>
            <th scope="col">{reports.day}</th>
            {WORK.map((key) => (
              <th key={key} scope="col">
                {name(key)} <Definition name={name(key)} text={definition(key)} />
              </th>
            ))}
          </>
        }
      >
        {work.map((one) => (
          <tr key={one.day} class="figure-table-row">
            <th scope="row">
              {day(one.day)} {one.corrected && <Badge tone="accent">{reports.correctedDay}</Badge>}
            </th>
            <td data-label={name('active')}>{write(one.activeMs, 'ms')}</td>
            <td data-label={name('occupied')}>{write(one.occupiedMs, 'ms')}</td>
            <td data-label={name('occupancy')}>
              {write(one.activeMs === 0 ? null : one.occupiedMs / one.activeMs, 'share')}
            </td>
          </tr>
        ))}
      </FigureTable>
    </section>
  );
}

import type { Report } from '#domain/report/report-shape.ts';
import { ByDay } from './by-day.tsx';
import { Fates } from './fates.tsx';
import { FigureCards } from './figure-card.tsx';
import { BY_DAY, CARDS } from './figures-shown.ts';
import { useText } from './words.ts';
import type { ReportView } from './views.ts';

/** A page of figures on cards, under headings where there are several groups, and one of them by day. */
export function FiguresPage({ view, report }: { view: ReportView; report: Report }) {
  const { reports } = useText();
  const keys = BY_DAY[view];
  return (
    <>
      {view === 'bot' && <Fates report={report} />}
      {CARDS[view].map(({ head, keys: shown }) => (
        <section key={head} class="stack tight">
          {head !== null && <h2>{reports[head]}</h2>}
          <FigureCards
            label={head === null ? reports.views[view] : reports[head]}
            figures={shown.map((key) => report.figures[key])}
          />
        </section>
      ))}
      {keys.length > 0 && <ByDay key={view} report={report} keys={keys} />}
    </>
  );
}

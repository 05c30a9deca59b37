import { useState } from 'preact/hooks';
import type { Report } from '#domain/report/report-shape.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useApp } from '../app/context.ts';
import { pathOf } from '../app/route.ts';
import { useCopy } from '../chat/copy-button.tsx';
import { download } from '../history/download.ts';
import { dayText } from '../time/dates.ts';
import { useMoments } from '../time/moments.ts';
import type { Asked } from './address.ts';
import { searchOf } from './address.ts';
import { FiguresPage } from './figures-page.tsx';
import { Notes } from './notes.tsx';
import { OperatorsPage } from './operators-page.tsx';
import { useRowNames } from './row-names.ts';
import { sheetsOf } from './sheets-of.ts';
import { toCsv } from './sheet.ts';
import { MOST_CHATS, isFound, sortedRows } from './sorted-rows.ts';
import type { Sort } from './sorted-rows.ts';
import { TopicsPage } from './topics-page.tsx';
import { useFigures } from './use-figures.ts';
import type { ReportView } from './views.ts';
import { WhenPage } from './when-page.tsx';
import { useText } from './words.ts';

type Props = {
  view: ReportView;
  report: Report;
  asked: Asked;
  wanted: string;
  onWanted: (wanted: string) => void;
  onAgain: () => void;
};

/** A report that has been read: its days, what there is to know of it, its numbers, and the buttons to keep or send it. */
export function ReportBody({ view, report, asked, wanted, onWanted, onAgain }: Props) {
  const text = useText();
  const { reports } = text;
  const said = useFigures();
  const names = useRowNames();
  const [sort, onSort] = useState<Sort>(MOST_CHATS);
  const isOf = view === 'operators' ? 'operator' : 'topic';
  const mine = report.rows.filter(({ of }) => of.by === isOf);
  const named = mine.map((row) => [row, names.texts(row).join(' ')] as const);
  const nameOf = new Map(named);
  const found = view === 'operators' ? mine.filter((row) => isFound(nameOf.get(row) ?? '', wanted)) : mine;
  const rows = sortedRows(found, sort, (row) => nameOf.get(row) ?? '');
  const work = report.figures.active.value ?? 0;
  return (
    <>
      <Head
        report={report}
        asked={asked}
        view={view}
        onAgain={onAgain}
        csv={() => toCsv(sheetsOf(view, report, rows, names, said, text))}
      />
      <Notes notes={report.notes} />
      {report.figures.chats.value === 0 && work === 0 && !isMeasured(report) ? (
        <Empty icon="history" title={reports.empty} text={reports.emptyText} />
      ) : view === 'operators' ? (
        <OperatorsPage {...{ report, asked, rows, wanted, onWanted, sort, onSort }} />
      ) : view === 'topics' ? (
        <TopicsPage {...{ rows, sort, onSort }} />
      ) : view === 'when' ? (
        <WhenPage report={report} />
      ) : (
        <FiguresPage view={view} report={report} />
      )}
    </>
  );
}

/** An operator may have done work in chats that others have closed. */
const isMeasured = ({ figures }: Report) => (figures.responses.value ?? 0) > 0 || figures.handling50.value !== null;

type HeadProps = { report: Report; asked: Asked; view: ReportView; onAgain: () => void; csv: () => string };

function Head({ report, asked, view, onAgain, csv }: HeadProps) {
  const { locale } = useApp();
  const { reports } = useText();
  const { write } = useMoments();
  const language = locale.locale.value;
  const { from, to } = report.question;
  const day = (one: string) => dayText(one, 'dayOfYear', language);
  const copy = useCopy(reports.linkCopied);
  const copyLink = () => {
    // Whoever opens the link another day is to see the same days.
    const path = pathOf({ page: 'reports', view, search: searchOf({ from, to }, asked.scope) });
    return copy(`${location.origin}${path}`);
  };
  return (
    <div class="reports-head">
      <div class="grow broad">
        <h2>{reports.days(day(from), day(to))}</h2>
        <p class="faint">
          {report.before !== null &&
            `${reports.compared(reports.days(day(report.before.from), day(report.before.to)))} · `}
          {reports.trueAt(write(report.at, 'short'))}
        </p>
      </div>
      <div class="reports-tools">
        <Button small kind="quiet" icon="retry" label={reports.refresh} onClick={onAgain} />
        <Button small kind="quiet" icon="copy" label={reports.copyLink} onClick={() => void copyLink()} />
        <Button
          small
          kind="quiet"
          icon="save"
          onClick={() =>
            download(
              reports.fileName(reports.views[view], from === to ? from : `${from}–${to}`),
              new Blob([csv()], { type: 'text/csv;charset=utf-8' }),
            )
          }
        >
          {reports.csv}
        </Button>
        <Button small kind="quiet" onClick={() => window.print()}>
          {reports.print}
        </Button>
      </div>
    </div>
  );
}

import { useComputed, useModel } from '@preact/signals';
import { useState } from 'preact/hooks';
import { dayOf } from '#domain/day.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { telling } from '../app/call-in-parts.ts';
import { useApp } from '../app/context.ts';
import { Link } from '../app/link.tsx';
import { useWork } from '../work/context.ts';
import { PeriodBar } from './period-bar.tsx';
import { ReportBody } from './report-body.tsx';
import { ReportLoading } from './report-loading.tsx';
import { ReportModel } from './report-model.ts';
import { REPORT_VIEWS } from './views.ts';
import type { ReportView } from './views.ts';
import { useText } from './words.ts';
import './reports.css';

/** "Отчёты": the company's figures over a period, for supervisors and admins. */
export function ReportsPage({ view, search }: { view: ReportView; search: string }) {
  const { desk, deskInParts, router } = useApp();
  const { company, clock } = useWork();
  const timeZone = useComputed(() => company.company.value?.settings.timeZone);
  // Only a new day is news: the clock ticks each second.
  const today = useComputed(() => (timeZone.value === undefined ? undefined : dayOf(clock.now.value, timeZone.value)));
  const report = useModel(() => new ReportModel(telling(deskInParts, desk), router.route, today, company.all));
  const asked = report.asked.value;
  return (
    <div class="reports">
      <Views view={view} search={search} />
      {asked !== undefined && today.value !== undefined && <PeriodBar view={view} asked={asked} today={today.value} />}
      <Found view={view} report={report} />
    </div>
  );
}

function Views({ view, search }: { view: ReportView; search: string }) {
  const { reports } = useText();
  return (
    <nav class="reports-views" aria-label={reports.viewsLabel}>
      {REPORT_VIEWS.map((one) => (
        <Link
          key={one}
          class="reports-view"
          to={{ page: 'reports', view: one, search }}
          current={one === view ? 'page' : undefined}
        >
          {reports.views[one]}
        </Link>
      ))}
    </nav>
  );
}

function Found({ view, report }: { view: ReportView; report: InstanceType<typeof ReportModel> }) {
  const { connection } = useWork();
  const text = useText();
  const { reports } = text;
  const shown = report.shown.value;
  const asked = report.asked.value;
  // What was sorted and looked for stays while the page is open, on whichever of the reports.
  const [wanted, setWanted] = useState('');
  if (shown.state === 'loading' || asked === undefined)
    return <ReportLoading share={shown.state === 'loading' ? shown.share : null} />;
  if (shown.state === 'refused') {
    const { reason, text: why } = shown.refusal;
    const offline = reason === 'offline' || connection.state.value === 'offline';
    return (
      <Empty
        icon={offline ? 'offline' : 'warning'}
        title={offline ? reports.offline : reports.failed}
        text={offline ? reports.offlineText : why}
      >
        <Button icon="retry" onClick={report.again}>
          {text.common.retry}
        </Button>
      </Empty>
    );
  }
  return (
    <ReportBody
      view={view}
      report={shown.report}
      asked={asked}
      wanted={wanted}
      onWanted={setWanted}
      onAgain={report.again}
    />
  );
}

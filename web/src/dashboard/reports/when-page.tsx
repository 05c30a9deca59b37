import type { HeatCell, Report } from '#domain/report/report-shape.ts';
import { timerText } from '../time/timer.ts';
import { HeatMap } from './charts/heat-map.tsx';
import { ChatsLink } from './figure-value.tsx';
import { useFigures } from './use-figures.ts';
import { useText } from './words.ts';
import './when-page.css';

/** When clients begin chats, and when they wait longest, by weekday and hour of the company's clock. */
export function WhenPage({ report: { heat } }: { report: Report }) {
  const { reports } = useText();
  const { write } = useFigures();
  return (
    <div class="when-page">
      <Heat
        title={reports.arrivals}
        lead={reports.arrivalsText}
        cells={heat.arrivals}
        value={({ chats }) => chats}
        write={({ chats }) => write(chats, 'chats')}
      />
      <Heat
        title={reports.waits}
        lead={reports.waitsText}
        cells={heat.waiting}
        value={({ waitingMs }) => waitingMs ?? 0}
        write={({ waitingMs }) => timerText(waitingMs ?? 0)}
      />
    </div>
  );
}

type Props = {
  title: string;
  lead: string;
  cells: readonly HeatCell[];
  value: (cell: HeatCell) => number;
  write: (cell: HeatCell) => string;
};

function Heat({ title, lead, cells, value, write }: Props) {
  const { reports } = useText();
  const named = (cell: string) => {
    const [day, hour] = cell.split('-');
    return `${reports.weekdays[Number(day) - 1]}, ${hour}:00`;
  };
  const shown = cells.map((one) => {
    const link = <ChatsLink name={named(one.cell)} said={write(one)} chats={one.chats} opens={one.opens} />;
    return [one.cell, { value: value(one), shown: link }] as const;
  });
  return (
    <section class="section panel stack tight">
      <h2>{title}</h2>
      <p class="faint">{lead}</p>
      <HeatMap label={title} cells={new Map(shown)} />
    </section>
  );
}

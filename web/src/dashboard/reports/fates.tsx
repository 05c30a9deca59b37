import type { Report } from '#domain/report/report-shape.ts';
import { ShareBar } from './charts/share-bar.tsx';
import { Definition } from './definition.tsx';
import { FigureValue } from './figure-value.tsx';
import { fatesOf } from './sheet.ts';
import { useFigures } from './use-figures.ts';
import { useText } from './words.ts';

/** The five fates of chats, which together are all chats of which enough is known. */
export function Fates({ report }: { report: Report }) {
  const { reports } = useText();
  const { name, definition, write } = useFigures();
  return (
    <section class="section panel stack tight">
      <h2>{reports.fates}</h2>
      <p class="faint">{reports.fatesText}</p>
      <ShareBar
        label={reports.fates}
        columns={[reports.figure, reports.value, reports.share]}
        parts={fatesOf(report).map(({ key, value, share }) => ({
          key,
          value,
          share: write(share, 'share'),
          name: (
            <>
              {name(key)}
              <Definition name={name(key)} text={definition(key)} />
            </>
          ),
          shown: <FigureValue figure={report.figures[key]} />,
        }))}
      />
    </section>
  );
}

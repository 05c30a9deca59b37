import type { Report, Row } from '#domain/report/report-shape.ts';
import { BY_DAY, CARDS, OPERATOR_COLUMNS, TOPIC_COLUMNS } from './figures-shown.ts';
import type { useRowNames } from './row-names.ts';
import type { Sheet } from './sheet.ts';
import { daysSheet, fatesSheet, figuresSheet, heatSheets, rowsSheet, workSheet } from './sheet.ts';
import type { Saying } from './use-figures.ts';
import type { ReportView } from './views.ts';
import type { Text } from './words.ts';

/** The tables of a page as they are shown, for a file. `rows`: those that are shown, in their order. */
export function sheetsOf(
  view: ReportView,
  report: Report,
  rows: readonly Row[],
  { texts, columns }: ReturnType<typeof useRowNames>,
  said: Pick<Saying, 'name' | 'definition' | 'plain' | 'change'>,
  text: Text,
): Sheet[] {
  const title = text.reports.views[view];
  const cards = CARDS[view].flatMap(({ keys }) => [...keys]);
  const byDay = BY_DAY[view];
  const table = (by: 'operator' | 'topic') =>
    rowsSheet(title, columns(by), texts, by === 'operator' ? OPERATOR_COLUMNS : TOPIC_COLUMNS, rows, said);
  return [
    ...(cards.length > 0 ? [figuresSheet(title, cards, report, said, text)] : []),
    ...(view === 'bot' ? [fatesSheet(report, said, text)] : []),
    ...(byDay.length > 0 ? [daysSheet(byDay, report, said, text)] : []),
    ...(view === 'operators' ? [table('operator'), ...worked(report, rows, texts, said, text)] : []),
    ...(view === 'topics' ? [table('topic')] : []),
    ...(view === 'when' ? heatSheets(report, said, text) : []),
  ];
}

/** Of one operator alone the days are shown, too. */
function worked(
  { question }: Report,
  [row]: readonly Row[],
  texts: (row: Row) => readonly string[],
  said: Parameters<typeof workSheet>[2],
  text: Text,
): Sheet[] {
  if (question.operatorId === undefined || row === undefined || row.work.length === 0) return [];
  return [workSheet(text.reports.operatorDays(texts(row)[0] ?? ''), row.work, said, text)];
}

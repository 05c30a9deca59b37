import type { HistoryFilter } from '#domain/history.ts';
import type { Label } from '#domain/report/chat-set.ts';
import { FIGURE_KEYS, rowOf } from '#domain/report/figure-table.ts';
import { FIGURE_WORDS } from '#domain/report/figure-words.ts';
import type { Locale } from '#domain/locale.ts';
import { Button } from '../../ui/button.tsx';
import { useApp } from '../app/context.ts';
import { useText } from './words.ts';

type Props = { filter: HistoryFilter; onRemove: () => void };

/** Says which number of a report has been opened, and takes that condition away. */
export function FromReport({ filter: { counts }, onRemove }: Props) {
  const { locale } = useApp();
  const { history: text } = useText();
  if (counts === undefined) return null;
  const name = nameOf(counts, locale.locale.value) ?? cellName(counts, text.weekdays);
  return (
    <div class="history-from">
      <Button small icon="close" onClick={onRemove}>
        {text.fromReport(name)}
      </Button>
    </div>
  );
}

/** The name of the figure that is counted over a set. Of percentiles of the same set the first one's is taken. */
function nameOf(label: Label, locale: Locale): string | null {
  const [set] = label.split('@');
  const key = FIGURE_KEYS.find((one) => rowOf(one).set === set);
  return key === undefined ? null : FIGURE_WORDS[key].name[locale];
}

/** A cell of a heat map: "Пн, 09:00". */
function cellName(label: Label, weekdays: readonly string[]): string {
  const [, day = '', hour = ''] = /:(\d)-(\d\d)$/.exec(label) ?? [];
  return `${weekdays[Number(day) - 1] ?? ''}, ${hour}:00`;
}

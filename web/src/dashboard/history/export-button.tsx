import { useModel } from '@preact/signals';
import { dated } from '#domain/history-period.ts';
import { Button } from '../../ui/button.tsx';
import { useApp } from '../app/context.ts';
import { topicTitle } from '../inbox/card.ts';
import { useNameOf } from '../people/person-name.tsx';
import { useMoments } from '../time/moments.ts';
import { useWork } from '../work/context.ts';
import { subtopicOf } from '../work/company.ts';
import { download } from './download.ts';
import type { Writing } from './export.ts';
import { headLine, rowLines } from './export.ts';
import type { NextRows, Rows } from './export-model.ts';
import { ExportModel, serverRows } from './export-model.ts';
import type { History } from './history-model.ts';
import { useText } from './words.ts';

type Props = { history: Pick<History, 'filter' | 'finder' | 'count' | 'today'> };

/** How many chats a search by words reads at a time. */
const BY_WORDS = 500;

/** Saves everything that was found as a table, with its progress, and lets it be cancelled and gone on with. */
export function ExportButton({ history }: Props) {
  const { deskInParts, toasts } = useApp();
  const { write } = useMoments();
  const { company, phones } = useWork();
  const words = useText();
  const { history: text, common } = words;
  const nameOf = useNameOf();
  const model = useModel(() => new ExportModel());
  const exporting = model.exporting.value;
  const total = history.count.value?.total;
  const begin = async () => {
    const writing: Writing = {
      moment: (at) => write(at, 'table'),
      phone: phones.write.value,
      topic: (chat) => topicTitle(chat, company.named.value) ?? '',
      subtopic: (chat) => subtopicOf(chat, company.named.value)?.title ?? '',
      name: (id) => nameOf(id) ?? '',
    };
    const { words: typed, ...filter } = dated(history.filter.value, history.today.value ?? '');
    const rows = typed === undefined ? serverRows(deskInParts, filter) : await wordRows(history);
    if (rows === null) return;
    await model.begin({
      ...rows,
      head: headLine(words),
      write: (rows) => rowLines(rows, words, writing),
      done: (file) => {
        download(text.exportName, file);
        toasts.say(text.exported);
      },
    });
  };
  if (exporting.state === 'idle')
    return (
      <Button small kind="quiet" icon="save" label={text.export} onClick={() => void begin()}>
        <span class="history-words">{text.export}</span>
      </Button>
    );
  return (
    <div class="history-export" role="status">
      <span>
        {exporting.state === 'running' ? text.exporting(exporting.rows, total) : text.exportStopped(exporting.rows)}
      </span>
      {exporting.state === 'running' && <progress max={total ?? undefined} value={total && exporting.rows} />}
      {exporting.state === 'stopped' && (
        <Button small icon="retry" onClick={() => void model.goOn()}>
          {text.exportGoOn}
        </Button>
      )}
      <Button small kind="quiet" onClick={model.cancel}>
        {common.cancel}
      </Button>
    </div>
  );
}

/** The rows of a search by words, which the dashboard makes itself; null when there is nothing to look for. */
async function wordRows({ finder }: Pick<History, 'finder'>): Promise<Rows | null> {
  const found = await finder();
  if (found === null) return null;
  const next: NextRows = async (after) => {
    const { hits, more } = await found.next(BY_WORDS);
    const last = hits.at(-1)?.chat;
    const place = last ? { closedAt: last.closedAt, id: last.id } : (after ?? { closedAt: 0, id: 'none' });
    return { ok: true, rows: hits.map(({ chat }) => chat), after: more ? place : null };
  };
  return { next, stop: () => {} };
}

import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { useApp } from '../app/context.ts';
import { useMay, useWork } from '../work/context.ts';
import { topicTitle } from '../inbox/card.ts';
import { useNameOf } from '../people/person-name.tsx';
import { pathOf } from '../app/route.ts';
import { searchOf } from './address.ts';
import { download } from './download.ts';
import { EXPORT_MAX, rowsOf, toCsv } from './export.ts';
import { useMoments } from '../time/moments.ts';
import { subtopicOf } from '../work/company.ts';
import type { History } from './history-model.ts';
import { useText } from './words.ts';

type Props = { history: History };

/** How many dialogs were found, with the buttons to copy the address for a colleague and to save them as a table. */
export function Summary({ history }: Props) {
  const { toasts } = useApp();
  const { history: text } = useText();
  const exports = useMay('see every chat');
  const count = history.count.value;
  const copy = async () => {
    const path = pathOf({ page: 'history', chatId: null, search: searchOf(history.filter.value) });
    await navigator.clipboard.writeText(`${location.origin}${path}`);
    toasts.say(text.linkCopied);
  };
  return (
    <div class="history-summary">
      <p class="grow" role="status">
        {count === undefined ? text.counting : count === null ? text.uncounted : text.found(count)}
      </p>
      <Button small kind="quiet" icon="copy" label={text.copyLink} onClick={() => void copy()}>
        <span class="history-words">{text.copyLink}</span>
      </Button>
      {exports && <ExportButton history={history} />}
    </div>
  );
}

function ExportButton({ history }: Props) {
  const { toasts } = useApp();
  const { write } = useMoments();
  const { reads, company, phones } = useWork();
  const words = useText();
  const { history: text } = words;
  const nameOf = useNameOf();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const query = history.query();
      if (query === null) return;
      const { chats, whole } = await rowsOf(reads, query);
      const csv = toCsv(chats, words, {
        moment: (at) => write(at, 'table'),
        phone: phones.write.value,
        topic: (chat) => topicTitle(chat, company.topics.value) ?? '',
        subtopic: (chat) => subtopicOf(chat, company.topics.value)?.title ?? '',
        name: (id) => nameOf(id) ?? '',
      });
      download(text.exportName, csv);
      if (!whole) toasts.say(text.exportCut(EXPORT_MAX));
    } catch {
      toasts.warn(text.exportFailed);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button small kind="quiet" icon="save" busy={busy} label={text.export} onClick={() => void save()}>
      <span class="history-words">{text.export}</span>
    </Button>
  );
}

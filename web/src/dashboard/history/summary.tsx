import { Button } from '../../ui/button.tsx';
import { useMay, useWork } from '../work/context.ts';
import { pathOf } from '../app/route.ts';
import { useCopy } from '../chat/copy-button.tsx';
import { searchOf } from './address.ts';
import { ExportButton } from './export-button.tsx';
import { useMoments } from '../time/moments.ts';
import type { History } from './history-model.ts';
import { SaveView } from './views-bar.tsx';
import type { Views } from './views-model.ts';
import type { Text } from './words.ts';
import { useText } from './words.ts';

type Props = { history: History };

/** How many dialogs were found, with the buttons to copy the address for a colleague and to save them as a table. */
export function Summary({ history, views }: Props & { views: Views }) {
  const { history: text } = useText();
  const copy = useCopy(text.linkCopied);
  const exports = useMay('see every chat');
  const copyLink = () =>
    copy(`${location.origin}${pathOf({ page: 'history', chatId: null, search: searchOf(history.filter.value) })}`);
  return (
    <div class="history-summary">
      <p class="grow" role="status">
        {countText(history, text)}
      </p>
      <SaveView history={history} views={views} />
      <Button small kind="quiet" icon="copy" label={text.copyLink} onClick={() => void copyLink()}>
        <span class="history-words">{text.copyLink}</span>
      </Button>
      {exports && <ExportButton history={history} />}
      <Unfinished history={history} />
    </div>
  );
}

/** Says from when on words are found, while the chats of an earlier version are being gone through. */
function Unfinished({ history }: Props) {
  const { company } = useWork();
  const { write } = useMoments();
  const { history: text } = useText();
  const known = company.company.value;
  if (history.filter.value.words === undefined || known == null || known.wordsFrom === 0) return null;
  const { wordsFrom } = known;
  return (
    <p class="history-unfinished">
      {wordsFrom === undefined ? text.wordsSoon : text.wordsFrom(write(wordsFrom, 'dayOfYear'))}
    </p>
  );
}

/** How many were found. A search for words that any text holds is not counted. */
function countText({ count, found }: History, text: Text['history']): string {
  if (found.value.state === 'wordless') return text.wordless;
  if (count.value === undefined) return text.counting;
  if (count.value === null) return text.uncounted;
  const { total, exactly } = count.value;
  return exactly ? text.found(total) : text.foundAtMost(total);
}

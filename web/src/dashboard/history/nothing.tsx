import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useApp } from '../app/context.ts';
import { searchOf } from './address.ts';
import type { History } from './history-model.ts';
import { useText } from './words.ts';

/** Nothing was found: why, and what may help, as far as that is known. */
export function Nothing({ history }: { history: Pick<History, 'filter' | 'advice'> }) {
  const { router } = useApp();
  const { history: text } = useText();
  const filter = history.filter.value;
  const advice = history.advice.value;
  if (Object.keys(filter).length === 0) return <Empty icon="history" title={text.empty} text={text.emptyText} />;
  const go = (words: string, whole: boolean) =>
    router.go({ page: 'history', chatId: null, search: searchOf(whole ? { words } : { ...filter, words }) });
  const { words } = filter;
  if (words === undefined) return <Empty icon="history" title={text.nothing} text={text.nothingText} />;
  return (
    <Empty icon="history" title={text.nothing} text={reasonOf()}>
      {advice?.instead && <Button onClick={() => go(advice.instead!, true)}>{text.findInstead(advice.instead)}</Button>}
      {advice !== null && advice.without > 0 && (
        <Button onClick={() => go(words, true)}>{text.withoutFilters(advice.without)}</Button>
      )}
    </Empty>
  );

  function reasonOf(): string {
    if (advice === null) return text.wordsNowhere;
    const [first, ...others] = advice.unknown;
    if (first !== undefined)
      return others.length === 0 ? text.wordUnknown(first) : text.wordsUnknown(advice.unknown.join(', '));
    return advice.without > 0 ? text.wordsElsewhere : text.wordsApart;
  }
}

import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import type { Day } from '#domain/day.ts';
import { Empty } from '../../ui/empty.tsx';
import { Pager } from '../../ui/pager.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { EntryItem } from './entry-item.tsx';
import { EntryTools } from './entry-tools.tsx';
import type { Knowledge } from './knowledge-model.ts';
import { PAGE } from './knowledge-model.ts';
import { useText } from './words.ts';
import '../form/item.css';

type Props = { model: Knowledge; today: Day; onOpen: (entry: KnowledgeEntry) => void };

/** The entries that are searched for, page by page. */
export function Entries({ model, today, onOpen }: Props) {
  const { knowledge: text, entryList: words, common } = useText();
  const all = model.all.value;
  const found = model.found.value?.length ?? 0;
  const page = model.page.value;
  const from = page * PAGE;
  const pager = (
    <Pager
      label={words.pages}
      page={page}
      pages={model.pages.value}
      shown={words.shown(from + 1, Math.min(found, from + PAGE), found)}
      back={words.back}
      on={words.on}
      onTurn={model.turn}
    />
  );
  return (
    <>
      {all && all.length > 0 && <EntryTools model={model} />}
      <section class="panel">
        {all === undefined && <Loading label={common.loading} />}
        {all?.length === 0 && <Empty icon="book" title={text.empty} text={text.emptyText} />}
        {all && all.length > 0 && found === 0 && <Empty icon="book" title={text.nothing} />}
        <ul class="item-list" aria-label={text.title}>
          {model.shown.value?.map((entry) => (
            <EntryItem
              key={entry.id}
              entry={entry}
              today={today}
              fates={model.fates.value}
              onEdit={() => onOpen(entry)}
            />
          ))}
        </ul>
        {found > 0 && pager}
      </section>
    </>
  );
}

import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../app/link.tsx';
import { searchOf } from './address.ts';
import type { History } from './history-model.ts';
import { ViewDialog } from './view-dialog.tsx';
import { ViewsDialog } from './views-dialog.tsx';
import type { Views } from './views-model.ts';
import { plainSearch } from './views-model.ts';
import { useText } from './words.ts';
import './views.css';

type Props = { history: Pick<History, 'filter'>; views: Views };

/** The kept searches as links, and the button that opens the list to rename, order and remove them. */
export function ViewsBar({ history, views, chatId }: Props & { chatId: string | null }) {
  const { history: text } = useText();
  const [open, setOpen] = useState(false);
  const all = views.all.value;
  const search = searchOf(history.filter.value);
  if (all.length === 0 && !open) return null;
  return (
    <div class="views">
      <nav class="views-links" aria-label={text.views}>
        {all.map(({ id, scope, title, search: kept }) => (
          <Link
            key={`${scope} ${id}`}
            to={{ page: 'history', chatId, search: plainSearch(kept) }}
            class="view"
            current={plainSearch(kept) === search ? 'true' : undefined}
          >
            {scope === 'shared' && <Icon name="people" size={14} />}
            {scope === 'shared' && <span class="hidden-text">{text.viewOfTeam}: </span>}
            {title}
          </Link>
        ))}
      </nav>
      <Button small kind="quiet" icon="edit" label={text.editViews} onClick={() => setOpen(true)} />
      {open && <ViewsDialog views={views} search={search} onClose={() => setOpen(false)} />}
    </div>
  );
}

/** The button that keeps the search that is open, unless it is kept already. */
export function SaveView({ history, views }: Props) {
  const { history: text } = useText();
  const [open, setOpen] = useState(false);
  const search = searchOf(history.filter.value);
  const isKept = views.all.value.some((view) => plainSearch(view.search) === search);
  if (!open && (search === '' || isKept)) return null;
  return (
    <>
      <Button small kind="quiet" icon="plus" label={text.saveView} onClick={() => setOpen(true)}>
        <span class="history-words">{text.saveView}</span>
      </Button>
      {open && <ViewDialog view={null} search={search} onClose={() => setOpen(false)} />}
    </>
  );
}

import { useModel } from '@preact/signals';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWork } from '../work/context.ts';
import { Link } from '../app/link.tsx';
import { searchOf } from './address.ts';
import type { History } from './history-model.ts';
import { ViewDialog } from './view-dialog.tsx';
import { ViewsDialog } from './views-dialog.tsx';
import { ViewsModel, plainSearch } from './views-model.ts';
import { useText } from './words.ts';
import './views.css';

/** The kept searches as links, the button that keeps the present one, and the one that opens the list to rename, order and remove them. */
export function ViewsBar({ history, chatId }: { history: Pick<History, 'filter'>; chatId: string | null }) {
  const { reads } = useWork();
  const { history: text } = useText();
  const views = useModel(() => new ViewsModel(reads));
  const [open, setOpen] = useState<'new' | 'all' | null>(null);
  const all = [...views.shared.value, ...views.own.value];
  const search = searchOf(history.filter.value);
  const isKept = all.some((view) => plainSearch(view.search) === search);
  if (all.length === 0 && search === '') return null;
  return (
    <div class="views">
      {all.length > 0 && (
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
      )}
      {search !== '' && !isKept && (
        <Button small kind="quiet" icon="plus" onClick={() => setOpen('new')}>
          {text.saveView}
        </Button>
      )}
      {all.length > 0 && (
        <Button small kind="quiet" icon="edit" label={text.editViews} onClick={() => setOpen('all')} />
      )}
      {open === 'new' && <ViewDialog view={null} search={search} onClose={() => setOpen(null)} />}
      {open === 'all' && <ViewsDialog views={views} search={search} onClose={() => setOpen(null)} />}
    </div>
  );
}

import { useState } from 'preact/hooks';
import { mayEditViews } from '#domain/saved-view.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useApp } from '../app/context.ts';
import { EditRemove } from '../form/edit-remove.tsx';
import { useWork } from '../work/context.ts';
import { ViewDialog } from './view-dialog.tsx';
import type { ScopedView, Views } from './views-model.ts';
import { useText } from './words.ts';
import '../form/item.css';

type Props = { views: Views; search: string; onClose: () => void };

/** The kept searches, the team's before one's own: renamed, ordered and removed by whoever may. */
export function ViewsDialog({ views, search, onClose }: Props) {
  const { self } = useWork();
  const { history: text, common } = useText();
  const [edited, setEdited] = useState<ScopedView | null>(null);
  const groups = [views.shared.value, views.own.value].filter((group) => group.length > 0);
  return (
    <Dialog title={text.views} closeLabel={common.close} onClose={onClose}>
      {groups.length === 0 && <p class="faint">{text.noViews}</p>}
      {groups.map((group) => {
        const { scope } = group[0]!;
        return (
          <section key={scope} class="views-group">
            <h3>{text.viewGroups[scope]}</h3>
            <ul class="item-list" aria-label={text.viewGroups[scope]}>
              {group.map((view, place) => (
                <li key={view.id} class="item">
                  <strong class="grow">{view.title}</strong>
                  {mayEditViews(self.value.role, scope).ok && (
                    <Tools view={view} place={place} last={group.length - 1} onEdit={() => setEdited(view)} />
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {edited && <ViewDialog view={edited} search={search} onClose={() => setEdited(null)} />}
    </Dialog>
  );
}

type ToolsProps = { view: ScopedView; place: number; last: number; onEdit: () => void };

function Tools({ view: { id, scope, title }, place, last, onEdit }: ToolsProps) {
  const { desk, commands } = useApp();
  const { history: text } = useText();
  const key = `view:${scope}:${id}`;
  const busy = commands.running.value.has(key);
  const move = (to: number) =>
    void commands.run(key, () => desk('moveView', { viewId: id, scope, place: to }), { done: text.viewMoved });
  return (
    <>
      <Button
        small
        kind="quiet"
        icon="up"
        label={text.viewUp(title)}
        off={place === 0 || busy}
        onClick={() => move(place - 1)}
      />
      <Button
        small
        kind="quiet"
        icon="down"
        label={text.viewDown(title)}
        off={place === last || busy}
        onClick={() => move(place + 1)}
      />
      <EditRemove
        title={title}
        id={key}
        text={{ removed: text.viewRemoved, removeTitle: text.viewRemoveTitle, removeText: text.viewRemoveText }}
        remove={() => desk('removeView', { viewId: id, scope })}
        onEdit={onEdit}
      />
    </>
  );
}

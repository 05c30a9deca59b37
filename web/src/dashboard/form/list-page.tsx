import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { useText } from '../app/words.ts';
import './item.css';

type Props<T> = {
  text: { title: string; lead: string; add: string; empty: string; emptyText: string };
  icon: IconName;
  /** Undefined while the items load. */
  items: readonly T[] | undefined;
  itemOf: (item: T) => ComponentChildren;
  onAdd: () => void;
  /** The dialog over the page, when one is open. */
  children?: ComponentChildren;
};

/** A page that is one list of things to add, change and remove. */
export function ListPage<T>({ text, icon, items, itemOf, onAdd, children }: Props<T>) {
  const { common } = useText();
  return (
    <div class="page-body narrow">
      <div class="page-head">
        <p class="grow faint">{text.lead}</p>
        <Button kind="primary" icon="plus" onClick={onAdd}>
          {text.add}
        </Button>
      </div>
      <section class="panel">
        {items === undefined && <Loading label={common.loading} />}
        {items?.length === 0 && <Empty icon={icon} title={text.empty} text={text.emptyText} />}
        <ul class="item-list" aria-label={text.title}>
          {items?.map(itemOf)}
        </ul>
      </section>
      {children}
    </div>
  );
}

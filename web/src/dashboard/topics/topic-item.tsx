import { useRef, useState } from 'preact/hooks';
import type { Topic } from '#domain/topic.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Confirm } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { useApp } from '../app/context.ts';
import type { Edge } from '../form/drag-order.ts';
import { useDragOrder } from '../form/drag-order.ts';
import { ChatsCount } from './chats-count.tsx';
import type { TopicCounts } from './counts-model.ts';
import { placeAt } from './place.ts';
import { Subtopics } from './subtopics.tsx';
import { useText } from './words.ts';

type Props = {
  topic: Topic;
  /** All topics in their order, which a move is counted among. */
  all: readonly Topic[];
  before: Topic | undefined;
  after: Topic | undefined;
  counts: TopicCounts;
  onEdit: () => void;
  onMerge: () => void;
};

/** A topic in use: its place, its subtopics, how many chats it has, and what can be done with it. */
export function TopicItem({ topic, all, before, after, counts, onEdit, onMerge }: Props) {
  const { desk, commands } = useApp();
  const { topics: text, common } = useText();
  const [asking, setAsking] = useState<'retire' | 'remove' | null>(null);
  const [row, handle] = [useRef<HTMLLIElement>(null), useRef<HTMLSpanElement>(null)];
  const key = `topic:${topic.id}`;
  const busy = commands.running.value.has(key);
  const move = (id: string, other: string, edge: Edge) => {
    const place = placeAt(all, id, other, edge);
    const title = all.find((one) => one.id === id)?.title ?? '';
    void commands.run(`topic:${id}`, () => desk('moveTopic', { topicId: id, place }), {
      done: text.moved(title, place + 1),
    });
  };
  const { dragged, edge } = useDragOrder(row, handle, {
    list: 'topics',
    id: topic.id,
    onDrop: (dropped, to) => move(dropped, topic.id, to),
  });
  const confirm = async () => {
    const command = asking === 'remove' ? 'removeTopic' : 'retireTopic';
    const done = asking === 'remove' ? text.removed : text.retired;
    await commands.run(key, () => desk(command, { topicId: topic.id }), { done });
    setAsking(null);
  };
  return (
    <li ref={row} class={classes('item', 'topics-row', dragged && 'dragged', edge && `drop-${edge}`)}>
      <span ref={handle} class="topics-grip" aria-hidden="true">
        <Icon name="grip" />
      </span>
      <div class="grow">
        <span class="topics-title">
          <strong>{topic.title}</strong>
          <ChatsCount counts={counts} topicId={topic.id} />
        </span>
        <Subtopics topic={topic} counts={counts} />
      </div>
      <span class="topics-tools">
        <Button
          small
          kind="quiet"
          icon="up"
          label={text.up(topic.title)}
          off={before === undefined || busy}
          onClick={() => before && move(topic.id, before.id, 'before')}
        />
        <Button
          small
          kind="quiet"
          icon="down"
          label={text.down(topic.title)}
          off={after === undefined || busy}
          onClick={() => after && move(topic.id, after.id, 'after')}
        />
        <Button small kind="quiet" icon="edit" label={`${common.edit}: ${topic.title}`} onClick={onEdit} />
        <Menu label={text.more(topic.title)} opener={(props) => <Opener label={text.more(topic.title)} {...props} />}>
          {(close) => (
            <>
              <MenuItem label={text.merge} onChoose={() => (close(), onMerge())} />
              <MenuItem label={text.retire} onChoose={() => (close(), setAsking('retire'))} />
              <MenuItem label={common.remove} onChoose={() => (close(), setAsking('remove'))} />
            </>
          )}
        </Menu>
      </span>
      {asking && (
        <Confirm
          title={asking === 'remove' ? text.removeTitle(topic.title) : text.retireTitle(topic.title)}
          text={asking === 'remove' ? text.removeText : text.retireText}
          confirm={asking === 'remove' ? common.remove : text.retire}
          kind={asking === 'remove' ? 'danger' : 'primary'}
          cancel={common.cancel}
          busy={busy}
          onConfirm={() => void confirm()}
          onCancel={() => setAsking(null)}
        />
      )}
    </li>
  );
}

type OpenerProps = { label: string; 'aria-haspopup': 'menu'; 'aria-expanded': boolean; onClick: () => void };

function Opener({ label, ...props }: OpenerProps) {
  return (
    <button type="button" class="button quiet small bare" aria-label={label} title={label} {...props}>
      <Icon name="more" size={16} />
    </button>
  );
}

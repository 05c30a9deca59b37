import { useModel } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren, ComponentType } from 'preact';
import { useRef } from 'preact/hooks';
import type { Chat } from '#domain/chat.ts';
import { Button } from '../../ui/button.tsx';
import { useListKeys } from '../keys/use-list-keys.ts';
import { HeldListModel } from './held-list-model.ts';
import type { List } from '../app/route.ts';
import { CardSkeletons } from './card-skeletons.tsx';
import { ChatCard } from './chat-card.tsx';
import { useText } from '../work/words.ts';
import './held.css';

type Props = {
  chats: ReadonlySignal<readonly Chat[] | undefined>;
  list: List;
  chatId: string | null;
  /** Shown instead of the list when there is no chat. */
  empty: ComponentChildren;
  /** The line that this list adds to a card. */
  Note?: ComponentType<{ chat: Chat }>;
};

/** Cards of open chats. They keep their places while the pointer moves over the list or the focus is in it. */
export function HeldList({ chats, list, chatId, empty, Note }: Props) {
  const { desk: text } = useText();
  const held = useModel(() => new HeldListModel(chats));
  const aim = useRef('');
  const rows = held.rows.value;
  const there = rows?.filter(({ gone }) => !gone).map(({ item }) => item.id) ?? [];
  useListKeys(list, there, chatId);
  if (rows === undefined) return <CardSkeletons />;
  if (rows.length === 0) return <>{empty}</>;
  return (
    <div
      class="held"
      onPointerMove={({ screenX, screenY }) => {
        // The browser also fires this event when a row moves under a resting pointer, so the position on the screen is compared.
        const place = `${screenX} ${screenY}`;
        if (place !== aim.current) held.hold('pointer');
        aim.current = place;
      }}
      onPointerDown={() => held.hold('pointer')}
      onWheel={() => held.hold('pointer')}
      onPointerLeave={() => held.release('pointer')}
      onFocusIn={({ target }) => {
        // Focus from a click does not hold the list: it stays on the card after the pointer has left.
        if (target instanceof Element && target.matches(':focus-visible')) held.hold('focus');
      }}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) held.release('focus');
      }}
    >
      <ul>
        {rows.map(({ item, gone }) => (
          <ChatCard key={item.id} chat={item} list={list} open={item.id === chatId} gone={gone} Note={Note} />
        ))}
      </ul>
      {held.isStale.value && (
        <div class="held-renew">
          <Button small icon="retry" onClick={held.renew}>
            {held.newCount.value > 0 ? text.renewWith(held.newCount.value) : text.renew}
          </Button>
        </div>
      )}
    </div>
  );
}

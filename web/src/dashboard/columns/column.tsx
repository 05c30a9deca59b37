import { useComputed } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { classes } from '../../ui/classes.ts';
import { ChatPanel } from '../chat/chat-panel-later.tsx';
import { useWork } from '../work/context.ts';
import type { Column as Here } from './column-context.ts';
import { ColumnContext } from './column-context.ts';
import type { Shown } from './shown-model.ts';
import { useSighted } from './use-sighted.ts';

type Props = {
  chatId: string;
  /** The other columns, to which "back" leads. */
  others: readonly string[];
  shown: Pick<Shown, 'tell' | 'forget'>;
  onLeave: (chatId: string) => void;
};

/** One of the chats side by side: a whole chat, whose keys work while it has the focus. */
export function Column({ chatId, others, shown, onLeave }: Props) {
  const { columns } = useWork();
  const element = useRef<HTMLLIElement>(null);
  const isCurrent = useComputed(() => columns.current.value === chatId);
  const isSighted = useComputed(() => columns.sighted.value.has(chatId));
  const look = useComputed(() => classes('column', isCurrent.value && 'current'));
  const latest = useRef(onLeave);
  useLayoutEffect(() => {
    latest.current = onLeave;
  });
  useSighted(element, chatId);
  useEffect(() => () => shown.forget(chatId), []);
  const here = useMemo<Here>(
    () => ({
      chatId,
      isCurrent,
      isSighted,
      tell: (chat) => shown.tell(chatId, chat),
      leave: () => latest.current(chatId),
    }),
    [],
  );
  return (
    <li ref={element} class={look} data-column={chatId} tabIndex={-1} onFocusIn={() => columns.enter(chatId)}>
      <ColumnContext.Provider value={here}>
        <ChatPanel chatId={chatId} back={{ page: 'side', chatIds: others }} />
      </ColumnContext.Provider>
    </li>
  );
}

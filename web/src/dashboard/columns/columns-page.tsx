import { useModel } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useApp } from '../app/context.ts';
import { Link } from '../app/link.tsx';
import { chatsIn } from '../app/route.ts';
import { neighbour } from '../keys/next-waiting.ts';
import { useKey } from '../keys/use-key.ts';
import { useWork } from '../work/context.ts';
import { AddDialog } from './add-dialog.tsx';
import { without } from './beside.ts';
import { COLUMNS_MAX } from './from-address.ts';
import { Column } from './column.tsx';
import { ColumnsBar } from './columns-bar.tsx';
import { ColumnsNews } from './columns-news.tsx';
import { focusColumn } from './focus-column.ts';
import { ShownModel } from './shown-model.ts';
import { useFit } from './use-fit.ts';
import { useText } from './words.ts';
import './columns.css';

/** Up to four chats side by side, for supervisors. The address names them; as many as fit are on the screen, and the others are scrolled or switched to. */
export function ColumnsPage({ chatIds }: { chatIds: readonly string[] }) {
  const { router } = useApp();
  const { columns, uid } = useWork();
  const text = useText();
  const [isAdding, setAdding] = useState(false);
  const shown = useModel(() => new ShownModel(uid));
  const box = useRef<HTMLUListElement>(null);
  const fit = useFit(box, chatIds.length);
  const called = columns.called.value;
  useEffect(() => {
    if (called === null) return;
    columns.answer();
    focusColumn(box.current, called.chatId);
  }, [called]);
  const step = (by: 1 | -1) => {
    const found = neighbour(chatIds, columns.current.peek(), by);
    if (found !== null) columns.call(found);
  };
  useKey('following', () => step(1));
  useKey('previous', () => step(-1));
  // What cannot be a chat, stands twice or is one too many leaves the address, too.
  useEffect(() => router.replace({ page: 'side', chatIds }), [chatIds]);
  const leave = (chatId: string) => {
    const { left, next } = without(chatIds, chatId);
    const hadFocus = columns.current.peek() === chatId;
    router.go({ page: 'side', chatIds: left });
    // Words that nobody has saved may keep the column open until its owner has been asked.
    const isClosed = !chatsIn(router.route.peek()).includes(chatId);
    if (hadFocus && isClosed && next !== null) columns.call(next);
  };
  const add = (
    <Button
      small
      icon="plus"
      label={text.columns.add}
      off={chatIds.length >= COLUMNS_MAX}
      onClick={() => setAdding(true)}
    >
      <span class="columns-add">{text.columns.add}</span>
    </Button>
  );
  return (
    <div class="columns-page">
      {chatIds.length === 0 ? (
        <Empty icon="columns" title={text.columns.empty} text={text.columns.emptyText}>
          {add}
          <Link to={{ page: 'chats', chatId: null }}>{text.columns.toChats}</Link>
        </Empty>
      ) : (
        <ColumnsBar chatIds={chatIds} shown={shown} onGo={columns.call}>
          {add}
        </ColumnsBar>
      )}
      <ul ref={box} class="columns-box" aria-label={text.columns.list} style={{ '--columns-fit': fit }}>
        {chatIds.map((chatId) => (
          <Column key={chatId} chatId={chatId} others={without(chatIds, chatId).left} shown={shown} onLeave={leave} />
        ))}
      </ul>
      <ColumnsNews shown={shown} />
      {isAdding && <AddDialog chatIds={chatIds} onClose={() => setAdding(false)} />}
    </div>
  );
}

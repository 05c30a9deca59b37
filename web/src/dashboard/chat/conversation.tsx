import { useComputed } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Chat } from '#domain/chat.ts';
import { Button } from '../../ui/button.tsx';
import { ownerOf, writesIn } from '../inbox/card.ts';
import { useColumn } from '../columns/column-context.ts';
import { zoneOf } from '../time/moments.ts';
import { useMay, useWork } from '../work/context.ts';
import type { OpenedChat } from './chat-model.ts';
import { reachOf } from './reach.ts';
import type { Row as RowData } from './rows.ts';
import { isCopied, reuseRows, rowsOf } from './rows.ts';
import { firstUnread, isWhole, layOut, withNotes } from './messages.ts';
import { moveAmongActions } from './move-among-actions.ts';
import { Older } from './older.tsx';
import { useDelivered, useReadMarks } from './read-marks.ts';
import { Row } from './row.tsx';
import { NEAR, useVirtualList } from './virtual-list.ts';
import { useText } from '../work/words.ts';

/** At which distance from the first loaded message older ones are asked for, px, so that they arrive before the reader gets there. */
const NEAR_TOP = 800;

/** The rows of a chat; only the rows near the visible part are drawn. Opens at the message that was looked for, else at the first unread one, else at the end. */
export function Conversation({ chat, opened }: { chat: Chat; opened: OpenedChat }) {
  const { company, outbox, uid } = useWork();
  const editsAny = useMay('edit any chat');
  const flagIn = editsAny || ownerOf(chat) === uid ? chat.id : null;
  const writes = writesIn(chat, uid);
  const text = useText();
  const isSighted = useColumn()?.isSighted.value ?? true;
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [isAway, setAway] = useState(false);
  const [isBelow, setBelow] = useState(false);
  const [reached, setReached] = useState<string | null>(null);
  const before = useRef<readonly RowData[]>([]);
  const shown = useComputed(() => {
    const loaded = opened.messages.value ?? [];
    const unread = opened.unread.value && firstUnread(loaded, opened.unread.value);
    const items = withNotes(layOut(loaded, zoneOf(company)), opened.notes.value, isWhole(loaded));
    const unsent = outbox.outgoing.value.filter(({ chatId }) => chatId === chat.id);
    before.current = reuseRows(before.current, rowsOf(items, unsent, unread));
    return before.current;
  });
  const rows = shown.value;
  const place = rows.findIndex(({ key }) => key === reached);
  const kept = place < 0 ? rows.findLastIndex(isCopied) : place;
  const list = useVirtualList(box, rows, kept);
  const last = rows.at(-1);

  const toEnd = () => {
    list.scrollToEnd();
    setBelow(false);
  };
  const look = () => {
    // An effect may run after the panel has been closed.
    if (box.current === null) return;
    const { scrollHeight, scrollTop, clientHeight } = box.current;
    const left = scrollHeight - scrollTop - clientHeight;
    atEnd.current = left < NEAR;
    setAway(left > clientHeight / 2);
    if (atEnd.current) setBelow(false);
    if (scrollTop < NEAR_TOP && !opened.olderFailed.peek()) void opened.loadOlder();
  };
  useLayoutEffect(() => {
    const unread = rows.findIndex((row) => row.kind === 'said' && row.isFirstUnread);
    const found = rows.findIndex((row) => isAt(row, opened.at.value));
    if (found >= 0) list.scrollToIndex(found, { align: 'center' });
    else if (unread < 0) list.scrollToEnd();
    else list.scrollToIndex(unread, { align: 'start' });
    // A phone's keyboard or a growing composer must not hide the last message.
    const watch = new ResizeObserver(() => atEnd.current && list.scrollToEnd());
    watch.observe(box.current!);
    return () => watch.disconnect();
  }, []);
  // Unsent messages stand below new messages of others, so the last row alone does not show that one has arrived.
  const heard = rows.findLast(({ key }) => !key.startsWith('own '))?.key;
  const isFirst = useRef(true);
  const ended = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else if (last?.kind === 'unsent' && last.key !== ended.current) toEnd();
    else if (!atEnd.current) setBelow(true);
    ended.current = last?.key;
  }, [last?.key, heard]);
  useEffect(look, [rows[0]?.key]);
  useDelivered(opened);
  const seen = rows.slice(0, (list.range?.endIndex ?? -1) + 1).findLast((row) => row.kind === 'said');
  // A column that is scrolled out of the screen draws its rows, but nobody sees them.
  const seenSeq = isSighted && seen?.kind === 'said' ? seen.line.message.seq : 0;
  useReadMarks(chat, opened, seenSeq);
  useEffect(() => opened.look(seenSeq), [seenSeq]);

  return (
    <>
      <div
        ref={box}
        class="transcript-scroll"
        tabIndex={0}
        role="log"
        aria-label={text.chat.transcript}
        aria-live="off"
        onScroll={look}
        onFocusIn={({ target }) => {
          const row = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
          if (row) setReached(row.dataset['key'] ?? null);
        }}
        onFocusOut={({ currentTarget, relatedTarget }) => {
          if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setReached(null);
        }}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
          if (event.key === 'Home') list.scrollToOffset(0);
          else if (event.key === 'End') toEnd();
          else if (!moveAmongActions(box.current!, event.key)) return;
          event.preventDefault();
        }}
      >
        <div class="transcript-inner">
          <div class="transcript-rows" style={{ height: `${list.getTotalSize()}px` }}>
            <Older opened={opened} />
            {list.getVirtualItems().map(({ key, index, start }) => (
              <div
                key={key}
                ref={list.measureElement}
                class="transcript-row"
                data-index={index}
                data-key={key}
                style={{ top: `${start}px` }}
              >
                <Row
                  row={rows[index]!}
                  reach={reachIn(rows[index]!, chat)}
                  writes={writes}
                  inTabs={index === kept}
                  flagIn={flagIn}
                  isFound={isAt(rows[index]!, opened.at.value)}
                />
              </div>
            ))}
          </div>
        </div>
      </div>
      {(isBelow || isAway) && (
        <div class="to-bottom">
          {isBelow ? (
            <Button icon="down" small onClick={toEnd}>
              {text.chat.newBelow}
            </Button>
          ) : (
            <Button icon="down" label={text.chat.toEnd} onClick={toEnd} />
          )}
        </div>
      )}
    </>
  );
}

const isAt = (row: RowData, at: number | null) => row.kind === 'said' && row.line.message.seq === at;

const reachIn = (row: RowData, chat: Chat) =>
  row.kind === 'said' && row.isMarked ? reachOf(row.line.message.seq, chat) : null;

import type { Reach } from './reach.ts';
import type { Row as RowData } from './rows.ts';
import { Day } from './day.tsx';
import type { LineActions } from './message-line.tsx';
import { MessageLine } from './message-line.tsx';
import { NoteLine } from './note-line.tsx';
import { UnsentLine } from './unsent.tsx';
import { useText } from '../work/words.ts';

type Props = LineActions & {
  row: RowData;
  /** The message's delivery status; null for a row that does not show one. */
  reach: Reach | null;
  /** May the person write in this chat now? */
  writes: boolean;
  /** Somebody has looked for this message. */
  isFound: boolean;
};

/** One row of the conversation. Its props are plain values and a row object that stays the same, so that a row with equal props is not drawn again. */
export function Row({ row, reach, writes, isFound, inTabs, flagIn }: Props) {
  const { chat } = useText();
  if (row.kind === 'note') return <NoteLine note={row.note} />;
  if (row.kind === 'unsent') return <UnsentLine message={row.message} writes={writes} />;
  const { message, newDay } = row.line;
  return (
    <>
      {newDay && <Day at={message.at} />}
      {row.isFirstUnread && <div class="day unread">{chat.unreadFrom}</div>}
      <MessageLine line={row.line} actions={{ inTabs, flagIn }} isFound={isFound} />
      {reach !== null && <p class="read-mark">{chat.reached[reach]}</p>}
    </>
  );
}

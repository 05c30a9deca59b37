import { useText } from '../context.ts';
import type { Marks } from '../reach.ts';
import { reachOf } from '../reach.ts';
import type { Row as RowData } from '../rows.ts';
import { Day } from './day.tsx';
import type { LineActions } from './message-line.tsx';
import { MessageLine } from './message-line.tsx';
import { NoteLine } from './note-line.tsx';
import { UnsentLine } from './unsent.tsx';

type Props = {
  row: RowData;
  /** How far it has come to the client. */
  marks: Marks;
  /** One answers here now. */
  writes: boolean;
  /** The buttons beside a message. */
  actions: LineActions;
};

/** What one row of the conversation shows. */
export function Row({ row, marks, writes, actions }: Props) {
  const { chat } = useText();
  if (row.kind === 'note') return <NoteLine note={row.note} />;
  if (row.kind === 'unsent') return <UnsentLine message={row.message} writes={writes} />;
  const { message, newDay } = row.line;
  return (
    <>
      {newDay && <Day at={message.at} />}
      {row.isFirstUnread && <div class="day unread">{chat.unreadFrom}</div>}
      <MessageLine line={row.line} actions={actions} />
      {row.isMarked && <p class="read-mark">{chat.reached[reachOf(message.seq, marks)]}</p>}
    </>
  );
}

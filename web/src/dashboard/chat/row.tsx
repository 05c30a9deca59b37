import { useText } from '../context.ts';
import type { Marks } from '../reach.ts';
import { reachOf } from '../reach.ts';
import type { Row as RowData } from '../rows.ts';
import { Day } from './day.tsx';
import type { LineActions } from './message-line.tsx';
import { MessageLine } from './message-line.tsx';
import { NoteLine } from './note-line.tsx';
import { UnsentLine } from './unsent.tsx';

/** What one row of the conversation shows. `marks`: how far it has come to the client; `actions`: the buttons beside a message. */
export function Row({ row, marks, actions }: { row: RowData; marks: Marks; actions: LineActions }) {
  const { chat } = useText();
  if (row.kind === 'note') return <NoteLine note={row.note} />;
  if (row.kind === 'unsent') return <UnsentLine message={row.message} />;
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

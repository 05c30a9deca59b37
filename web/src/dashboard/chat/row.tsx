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
  /** How far it has come to the client, where that is said. */
  reach: Reach | null;
  /** One answers here now. */
  writes: boolean;
};

/** What one row of the conversation shows. All it is given are plain values and a row that stays the same object: equal ones are not drawn anew. */
export function Row({ row, reach, writes, inTabs, flagIn }: Props) {
  const { chat } = useText();
  if (row.kind === 'note') return <NoteLine note={row.note} />;
  if (row.kind === 'unsent') return <UnsentLine message={row.message} writes={writes} />;
  const { message, newDay } = row.line;
  return (
    <>
      {newDay && <Day at={message.at} />}
      {row.isFirstUnread && <div class="day unread">{chat.unreadFrom}</div>}
      <MessageLine line={row.line} actions={{ inTabs, flagIn }} />
      {reach !== null && <p class="read-mark">{chat.reached[reach]}</p>}
    </>
  );
}

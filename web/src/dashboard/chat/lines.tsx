import type { ReadonlySignal } from '@preact/signals';
import type { Line } from './messages.ts';
import { Day } from './day.tsx';
import { MessageLine } from './message-line.tsx';

/** Messages with the days between them, all drawn at once: for a short look into an earlier dialog. */
export function Lines({ lines }: { lines: ReadonlySignal<readonly Line[]> }) {
  return (
    <>
      {lines.value.map((line) => [
        line.newDay && <Day key={`day-${line.message.seq}`} at={line.message.at} />,
        <MessageLine key={line.message.seq} line={line} />,
      ])}
    </>
  );
}

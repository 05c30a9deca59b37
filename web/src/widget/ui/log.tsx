import { Fragment } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { newDay } from '../days.ts';
import type { Widget } from './context.ts';
import { Line, Outgoing } from './line.tsx';
import './log.css';

/** How far from its end the log may be scrolled, in pixels, and still scroll down to new messages. */
const NEAR = 80;

export function Log({ widget }: { widget: Widget }) {
  const { conversation, text, locale } = widget;
  const { threads, chat } = conversation.transcript.value;
  const outgoing = conversation.outgoing.value;
  const log = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const greeting = conversation.company.value?.greeting;
  const isAsked = outgoing.length === 0 && chat?.state === 'bot';

  useLayoutEffect(() => {
    const box = log.current;
    if (box !== null && follows.current) box.scrollTop = box.scrollHeight;
  });

  return (
    <div
      class="log"
      role="log"
      aria-live="polite"
      aria-label={text.conversation}
      // A scrollable region must be reachable by keyboard.
      tabIndex={0}
      ref={log}
      onScroll={({ currentTarget: box }) => {
        follows.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;
      }}
    >
      {greeting && (
        <div class="line them">
          <p class="bubble">{greeting}</p>
        </div>
      )}
      {threads.map(({ chatId, lines }, n) => (
        <>
          {n > 0 && lines.length > 0 && <p class="break">{text.newChat}</p>}
          {lines.map((line, i) => {
            const day = newDay((lines[i - 1] ?? threads[n - 1]?.lines.at(-1))?.at ?? Date.now(), line.at, locale);
            return (
              <Fragment key={`${chatId}:${line.seq}`}>
                {day !== null && <p class="day">{day}</p>}
                <Line
                  widget={widget}
                  line={line}
                  isFirst={day !== null || lines[i - 1]?.from !== line.from}
                  isAsked={isAsked && i === lines.length - 1 && n === threads.length - 1}
                />
              </Fragment>
            );
          })}
        </>
      ))}
      {outgoing.map((item) => (
        <Outgoing key={item.id} widget={widget} item={item} />
      ))}
    </div>
  );
}

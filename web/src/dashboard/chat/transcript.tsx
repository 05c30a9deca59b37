import { useComputed } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Chat } from '#domain/chat.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { useApp, useText, useWork } from '../context.ts';
import { dayOf } from '../dates.ts';
import type { OpenedChat } from '../models/chat.ts';
import type { Item } from '../transcript.ts';
import { isNote, isWhole, layOut, withNotes } from '../transcript.ts';
import { MessageLine } from './message-line.tsx';
import { NoteLine } from './note-line.tsx';
import { ReadMark } from './read-mark.tsx';
import { Unsent } from './unsent.tsx';

/** How near to the end counts as being there, px. */
const NEAR = 60;

/** The conversation. Stays at the end while one is there, and where one reads when something comes or older ones are loaded. */
export function Transcript({ chat, opened }: { chat: Chat; opened: OpenedChat }) {
  const { outbox } = useWork();
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const height = useRef(0);
  const [below, setBelow] = useState(false);
  const lines = useComputed(() => {
    const loaded = opened.messages.value ?? [];
    return withNotes(layOut(loaded), opened.notes.value, isWhole(loaded));
  });
  const messages = opened.messages.value;
  const first = messages?.[0]?.seq ?? 0;
  const last = messages?.at(-1)?.seq ?? 0;
  const notes = opened.notes.value.length;
  const unsent = outbox.outgoing.value.filter(({ chatId }) => chatId === chat.id).length;

  const toEnd = () => {
    box.current?.scrollTo({ top: box.current.scrollHeight });
    setBelow(false);
  };
  useLayoutEffect(() => {
    if (atEnd.current) toEnd();
    else setBelow(true);
  }, [last, unsent, notes]);
  useLayoutEffect(() => {
    const { current } = box;
    if (current && !atEnd.current) current.scrollTop += current.scrollHeight - height.current;
  }, [first]);
  useLayoutEffect(() => {
    height.current = box.current?.scrollHeight ?? 0;
  });
  useEffect(() => {
    const { current } = box;
    if (!current) return;
    // A keyboard on a phone or a growing composer must not hide the last word.
    const watch = new ResizeObserver(() => atEnd.current && toEnd());
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  useArrivals(opened);
  useReadMarks(chat, opened);

  return (
    <div class="transcript">
      <div
        ref={box}
        class="transcript-scroll"
        tabIndex={0}
        role="log"
        aria-label={text.chat.transcript}
        aria-live="polite"
        aria-relevant="additions"
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          atEnd.current = scrollHeight - scrollTop - clientHeight < NEAR;
          if (atEnd.current && below) setBelow(false);
        }}
      >
        <div class="transcript-inner">
          {messages === undefined ? <Loading label={text.common.loading} /> : <Top opened={opened} />}
          <Lines lines={lines} readTo={chat.readByVisitor} />
          <Unsent chatId={chat.id} />
        </div>
      </div>
      {below && (
        <div class="to-bottom">
          <Button icon="down" small onClick={toEnd}>
            {text.chat.newBelow}
          </Button>
        </div>
      )}
    </div>
  );
}

function Top({ opened }: { opened: OpenedChat }) {
  const text = useText();
  return (
    <div class="transcript-top">
      {opened.hasOlder.value ? (
        <Button small busy={opened.loadingOlder.value} onClick={() => void opened.loadOlder()}>
          {text.chat.older}
        </Button>
      ) : (
        text.chat.start
      )}
    </div>
  );
}

/** Messages with the days between them, and notes where there are any; `readTo` is how far the client has read, if that is to be shown. */
export function Lines({ lines, readTo }: { lines: ReadonlySignal<readonly Item[]>; readTo?: number }) {
  const { locale } = useApp();
  const { clock } = useWork();
  const text = useText();
  return (
    <>
      {lines.value.map((item) =>
        isNote(item)
          ? [<NoteLine key={item.note.id} note={item.note} />]
          : [
              item.newDay && (
                <div key={`day-${item.message.seq}`} class="day">
                  {dayOf(item.message.at, clock.read(), text, locale.locale.value)}
                </div>
              ),
              <MessageLine key={item.message.seq} line={item} />,
            ],
      )}
      {readTo !== undefined && <ReadMark items={lines.value} readTo={readTo} />}
    </>
  );
}

/** What stands in the transcript is no longer on its way. */
function useArrivals(opened: OpenedChat): void {
  const { outbox } = useWork();
  const messages = opened.messages.value;
  useEffect(() => {
    if (messages) outbox.arrived(new Set(messages.map(({ id }) => id)));
  }, [messages]);
}

/** Tells the server how far the owner has read, while the page is seen. */
function useReadMarks(chat: Chat, opened: OpenedChat): void {
  const { desk } = useApp();
  const { uid } = useWork();
  const newest = opened.messages.value?.at(-1);
  const last = newest?.seq ?? 0;
  // One's own words count as read by the save that sends them.
  const unread = newest?.from === 'visitor' && last > chat.readByOwner;
  const due = unread && chat.state === 'active' && chat.ownerId === uid;
  useEffect(() => {
    if (!due) return;
    const mark = () => {
      if (document.visibilityState === 'visible') void desk('markRead', { chatId: chat.id, seq: last });
    };
    mark();
    document.addEventListener('visibilitychange', mark);
    return () => document.removeEventListener('visibilitychange', mark);
  }, [due, last]);
}

import type { ReadonlySignal } from '@preact/signals';
import { computed, effect, signal } from '@preact/signals';
import type { Conversation } from './conversation.ts';
import type { Door } from './door.ts';
import type { Memory } from '../shared/memory.ts';

/** The storage key of the last message that the visitor has seen, as `<chatId>:<seq>`. The next page counts unread messages from there. */
export const SEEN = 'seen';

type ReadingDeps = {
  conversation: Pick<Conversation, 'transcript'>;
  door: Pick<Door, 'read'>;
  storage: Pick<Memory, 'getItem' | 'setItem'>;
  attentive: ReadonlySignal<boolean>;
};

/**
 * Tracks the messages that the visitor has seen. While the chat is visible, all are seen; otherwise new ones are counted as unread, and the page is told
 * the count.
 */
export function createReading({ conversation: { transcript }, door, storage, attentive }: ReadingDeps) {
  const seen = signal(storage.getItem(SEEN));
  const said = computed(() =>
    transcript.value.threads.flatMap(({ chatId, lines }) =>
      lines.map(({ seq, from }) => ({ place: `${chatId}:${seq}`, chatId, seq, from })),
    ),
  );
  const unread = computed(() => {
    if (attentive.value) return 0;
    // A visitor who has written has seen the messages before.
    const from = said.value.findLastIndex(({ place, from }) => place === seen.value || from === 'visitor');
    return said.value.slice(from + 1).filter(({ from }) => from !== 'system').length;
  });

  let told = '';
  const stopSeeing = effect(() => {
    const last = said.value.at(-1)?.place;
    if (!attentive.value || last === undefined || last === seen.peek()) return;
    seen.value = last;
    storage.setItem(SEEN, last);
  });
  const due = computed(() => {
    const looking = attentive.value;
    // Only an operator waits to see that a message has come or was read. What the bot and the system say is not reported: nobody sees that mark.
    return { looking, last: said.value.findLast(({ from }) => from === 'operator') };
  });
  const tell = ({ looking, last }: typeof due.value) => {
    const place = last && `${last.place}:${looking}`;
    if (place === undefined || told === place) return;
    told = place;
    // Only a mark beside the operator's message depends on this report. A failure is therefore not shown, and the report is sent again at the next look.
    void door.read(last!.chatId, last!.seq, looking).then(({ ok }) => {
      if (!ok && told === place) told = '';
    });
  };
  const stopTelling = effect(() => tell(due.value));

  return {
    unread,
    /** The page is visible again, or the network is back. */
    look(): void {
      tell(due.value);
    },
    /** The visitor has seen more in another tab. */
    recall(): void {
      seen.value = storage.getItem(SEEN);
    },
    stop(): void {
      stopSeeing();
      stopTelling();
    },
  };
}

export type Reading = ReturnType<typeof createReading>;

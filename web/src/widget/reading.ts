import type { ReadonlySignal } from '@preact/signals';
import { computed, effect, signal } from '@preact/signals';
import type { Conversation } from './conversation.ts';
import type { Door } from './door.ts';
import type { Memory } from '../shared/memory.ts';

/** Where it is kept how far the visitor has seen, as `<chatId>:<seq>`: the next page counts from there. */
export const SEEN = 'seen';

type ReadingDeps = {
  conversation: Pick<Conversation, 'transcript'>;
  door: Pick<Door, 'read'>;
  storage: Pick<Memory, 'getItem' | 'setItem'>;
  attentive: ReadonlySignal<boolean>;
};

/** What the visitor has seen: all of it while they have the chat before their eyes; the rest is counted as unread and told to the page. */
export function createReading({ conversation: { transcript }, door, storage, attentive }: ReadingDeps) {
  const seen = signal(storage.getItem(SEEN));
  const said = computed(() =>
    transcript.value.threads.flatMap(({ chatId, lines }) =>
      lines.map(({ seq, from }) => ({ place: `${chatId}:${seq}`, chatId, seq, from })),
    ),
  );
  const unread = computed(() => {
    if (attentive.value) return 0;
    // Whoever has written has seen what was there.
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
    // Without a look it is told only what an operator has written: they wait to know whether it has arrived.
    return { looking, last: said.value.findLast(({ from }) => (looking ? from !== 'visitor' : from === 'operator')) };
  });
  const tell = ({ looking, last }: typeof due.value) => {
    const place = last && `${last.place}:${looking}`;
    if (place === undefined || told === place) return;
    told = place;
    // Nothing depends on it but a mark beside the operator's message: a failure is not worth a word, and told again with the next look.
    void door.read(last!.chatId, last!.seq, looking).then(({ ok }) => {
      if (!ok && told === place) told = '';
    });
  };
  const stopTelling = effect(() => tell(due.value));

  return {
    unread,
    /** The page is seen again, or the network is back. */
    look(): void {
      tell(due.value);
    },
    /** Another tab has seen more. */
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

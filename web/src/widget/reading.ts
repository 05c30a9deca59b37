import type { ReadonlySignal } from '@preact/signals';
import { computed, effect, signal } from '@preact/signals';
import type { Conversation } from './conversation.ts';
import type { Door } from './door.ts';

/**
 * What the visitor has seen: while the chat is open and its page visible, all of it; the rest is counted as unread and told to the page.
 */
export function createReading(
  { transcript }: Pick<Conversation, 'transcript'>,
  door: Pick<Door, 'read'>,
  attentive: ReadonlySignal<boolean>,
) {
  const seen = signal(0);
  const heard = computed(() =>
    transcript.value.threads.flatMap(({ chatId, lines }) =>
      lines.filter(({ from }) => from !== 'visitor').map(({ seq, from }) => ({ chatId, seq, from })),
    ),
  );
  const unread = computed(() =>
    attentive.value ? 0 : heard.value.slice(seen.value).filter(({ from }) => from !== 'system').length,
  );

  let told = '';
  /** Grows when it is worth telling again what could not be told. */
  const looks = signal(0);
  const stop = effect(() => {
    const looking = attentive.value;
    void looks.value;
    if (looking) seen.value = heard.value.length;
    // Without a look it is told only what an operator has written: they wait to know whether it has arrived.
    const last = heard.value.findLast(({ from }) => looking || from === 'operator');
    const place = last && `${last.chatId}:${last.seq}:${looking}`;
    if (place === undefined || told === place) return;
    told = place;
    // Nothing depends on it but a mark beside the operator's message: a failure is not worth a word, and told again with the next look.
    void door.read(last!.chatId, last!.seq, looking).then(({ ok }) => {
      if (!ok && told === place) told = '';
    });
  });

  /** The page is seen again, or the network is back. */
  const look = () => {
    looks.value++;
  };

  return { unread, look, stop };
}

export type Reading = ReturnType<typeof createReading>;

import { useRef } from 'preact/hooks';
import { useSignalEffect } from '@preact/signals';
import type { ActiveChat } from '#domain/chat.ts';
import { clientName } from '../inbox/card.ts';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { newlyLate } from '../inbox/queue-model.ts';
import { useText } from '../work/words.ts';

/** Tells a supervisor at once when a taken chat begins to wait for too long, on whichever page they are. */
export function LateAlerts() {
  const { toasts } = useApp();
  const { queue, phones, names } = useWork();
  const text = useText();
  const before = useRef<readonly ActiveChat[] | null>(null);
  useSignalEffect(() => {
    const late = queue.late.value;
    const nameOf = names.nameOf.value;
    if (late === undefined) return;
    // Chats that were late before this list was loaded are on the board already, so they cause no toast.
    const news = before.current === null ? [] : newlyLate(before.current, late);
    if (!news.every(({ ownerId }) => names.isWhole.value(ownerId))) return;
    for (const chat of news) {
      const owner = nameOf(chat.ownerId);
      toasts.warn(text.chats.lateAlert(clientName(chat.client, text, phones.write.value), owner));
    }
    before.current = late;
  });
  return null;
}

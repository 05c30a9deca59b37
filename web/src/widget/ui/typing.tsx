import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { TYPING_SHOWN } from '#domain/typing.ts';
import type { Widget } from './context.ts';
import './typing.css';

/** "… печатает" below the conversation, until some seconds after the last typing event. */
export function Typing({ widget }: { widget: Widget }) {
  const { conversation, text } = widget;
  const at = conversation.operatorTypedAt.value;
  const over = useSignal<number | null>(null);
  useEffect(() => {
    if (at === null) return;
    const timer = setTimeout(() => {
      over.value = at;
    }, TYPING_SHOWN);
    return () => clearTimeout(timer);
  }, [at]);
  const chat = conversation.transcript.value.chat;
  const name = chat?.state === 'active' ? chat.operator : null;
  return (
    <p class="typing" role="status">
      {at !== null && over.value !== at && name !== null && text.typing(name)}
    </p>
  );
}

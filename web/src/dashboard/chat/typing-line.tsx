import { useComputed } from '@preact/signals';
import { isTyping } from '#domain/typing.ts';
import { useText, useWork } from '../context.ts';
import type { OpenedChat } from '../models/chat.ts';

/** "Клиент печатает…" above the composer. Its place is always kept, so that nothing jumps. */
export function TypingLine({ opened }: { opened: OpenedChat }) {
  const { clock } = useWork();
  const text = useText();
  const typing = useComputed(() => isTyping(opened.clientTypedAt.value, clock.now.value));
  return (
    <p class="typing" role="status">
      {typing.value && text.chat.clientTypes}
    </p>
  );
}

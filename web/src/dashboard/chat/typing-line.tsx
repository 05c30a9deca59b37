import { useComputed } from '@preact/signals';
import { isTyping } from '#domain/typing.ts';
import { useIsCurrent } from '../columns/column-context.ts';
import { useWork } from '../work/context.ts';
import type { OpenedChat } from './chat-model.ts';
import { useText } from '../work/words.ts';
import './typing.css';

/** "Клиент печатает…" above the composer. The line always takes its room, so that nothing jumps. */
export function TypingLine({ opened }: { opened: Pick<OpenedChat, 'chat' | 'clientTypedAt'> }) {
  const { clock } = useWork();
  const text = useText();
  const isCurrent = useIsCurrent();
  const typing = useComputed(() => {
    const at = opened.clientTypedAt.value;
    // If the client has sent a message since, they have finished typing.
    return isTyping(at, clock.now.value) && at! > (opened.chat.value?.lastVisitorAt ?? 0);
  });
  return (
    <p class="typing" role={isCurrent ? 'status' : undefined}>
      {typing.value && text.chat.clientTypes}
    </p>
  );
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Chat } from '#domain/chat.ts';
import { Confirm } from '../../ui/dialog.tsx';
import { useApp } from '../app/context.ts';
import { useMay } from '../work/context.ts';
import { muteKey } from './mute-key.ts';
import { useText } from '../work/words.ts';

/**
 * Blocks the client of a chat for good, after a question: it closes the chat. `ask` is null for whoever may not, and once it is done; then MutedNote says it and
 * has the button that unblocks. `question` is to be drawn.
 */
export function useBlock(chat: Chat): { ask: (() => void) | null; question: ComponentChildren } {
  const { desk, commands } = useApp();
  const { chat: text, common } = useText();
  const mayBlock = useMay('block visitors');
  const [isAsked, setAsked] = useState(false);
  const key = muteKey(chat);
  const block = async () => {
    await commands.run(key, () => desk('block', { chatId: chat.id }), { done: text.blockDone });
    setAsked(false);
  };
  return {
    ask: mayBlock && !chat.client.blocked ? () => setAsked(true) : null,
    question: isAsked && (
      <Confirm
        title={text.blockTitle}
        text={text.blockText}
        confirm={text.blockYes}
        cancel={common.cancel}
        busy={commands.running.value.has(key)}
        onConfirm={() => void block()}
        onCancel={() => setAsked(false)}
      />
    ),
  };
}

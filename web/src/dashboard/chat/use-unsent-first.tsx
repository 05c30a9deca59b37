import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/dialog.tsx';
import { useWork } from '../work/context.ts';
import { useText } from '../work/words.ts';

/**
 * Closing or transferring a chat must not overtake the person's own messages. `begin` waits until they are sent, and then acts; it asks first when some
 * could not be sent or a draft is left. `busy`: messages are still being sent. `question` is to be drawn.
 */
export function useUnsentFirst(
  chatId: string,
  words: { ask: string; anyway: string },
  act: () => void,
): { begin: () => void; busy: boolean; question: ComponentChildren } {
  const { outbox, drafts } = useWork();
  const { chat, common } = useText();
  const [state, setState] = useState<'settling' | 'asking' | null>(null);
  const begin = async () => {
    if (state !== null) return;
    setState('settling');
    await outbox.settled(chatId);
    const isLeft = outbox.isUnsent(chatId) || drafts.read(chatId).trim() !== '';
    setState(isLeft ? 'asking' : null);
    if (!isLeft) act();
  };
  const question = state === 'asking' && (
    <Confirm
      title={chat.unsentTitle}
      text={words.ask}
      confirm={words.anyway}
      cancel={common.cancel}
      onConfirm={() => {
        setState(null);
        act();
      }}
      onCancel={() => setState(null)}
    />
  );
  return { begin: () => void begin(), busy: state === 'settling', question };
}

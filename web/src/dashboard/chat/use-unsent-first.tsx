import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/dialog.tsx';
import { useWork } from '../work/context.ts';
import { useText } from '../work/words.ts';

/**
 * What ends one's part in a chat must not overtake one's own words: `begin` acts once they have gone, and asks first when some have not or a draft
 * stands there. `busy` while they go; `question` is to be shown.
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

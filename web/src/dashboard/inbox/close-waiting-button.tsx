import { useState } from 'preact/hooks';
import type { AssignedChat, QueuedChat } from '#domain/chat.ts';
import { hasLeft } from '#domain/chat.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/dialog.tsx';
import { useApp } from '../app/context.ts';
import { useText } from '../work/words.ts';
import { ownerOf } from './card.ts';

type Props = { chat: QueuedChat | AssignedChat; inHead?: boolean };

/**
 * "Закрыть" for a chat that nobody has taken, after a question, since a client may wait for the answer. The chat as it was when the question was asked is what
 * is closed: one that somebody has been given meanwhile is refused. On a card it is a sign only, since three buttons with words are wider than the list.
 */
export function CloseWaitingButton({ chat, inHead = false }: Props) {
  const { desk, commands } = useApp();
  const { queue, common } = useText();
  const [asked, setAsked] = useState<Props['chat'] | null>(null);
  const key = `close:${chat.id}`;
  const close = async (on: Props['chat']) => {
    const call = () => desk('closeWaiting', { chatId: on.id, expectedOwnerId: ownerOf(on) });
    await commands.run(key, call, { done: queue.closed });
    setAsked(null);
  };
  return (
    <>
      <Button
        small
        {...(inHead ? { icon: 'check' as const } : { icon: 'close' as const, kind: 'quiet' as const })}
        label={queue.close}
        onClick={() => setAsked(chat)}
      >
        {inHead && <span class="wide-words">{queue.close}</span>}
      </Button>
      {asked !== null && (
        <Confirm
          title={queue.closeTitle}
          text={hasLeft(asked) ? queue.closeGone : queue.closeText}
          confirm={queue.close}
          cancel={common.cancel}
          busy={commands.running.value.has(key)}
          onConfirm={() => void close(asked)}
          onCancel={() => setAsked(null)}
        />
      )}
    </>
  );
}

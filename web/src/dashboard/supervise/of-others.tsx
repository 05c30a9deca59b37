import type { OwnedChat } from '#domain/chat.ts';
import { Button } from '../../ui/button.tsx';
import { useApp } from '../app/context.ts';
import { useKey } from '../keys/use-key.ts';
import { useMay } from '../work/context.ts';
import { useText } from '../work/words.ts';

type Props = { chat: OwnedChat; hint: string; onWhisper: () => void; onTaken: () => void };

/** Under a colleague's chat: whose it is, and for supervisors what they may do about it. */
export function OfOthers({ chat, hint, onWhisper, onTaken }: Props) {
  const { desk, commands } = useApp();
  const { supervise } = useText();
  const mayTake = useMay('take over any chat');
  const mayWhisper = useMay('whisper');
  const key = `takeOver:${chat.id}`;
  const take = async () => {
    const over = () => desk('takeOver', { chatId: chat.id, expectedOwnerId: chat.ownerId });
    const outcome = await commands.run(key, over, { done: supervise.tookOver });
    if (outcome?.ok) onTaken();
  };
  const shortcut = useKey('take', () => void take(), mayTake);
  return (
    <div class="take">
      <p class="grow faint">{hint}</p>
      {mayWhisper && (
        <Button icon="mute" onClick={onWhisper}>
          {supervise.whisper}
        </Button>
      )}
      {mayTake && (
        <Button kind="primary" shortcut={shortcut} busy={commands.running.value.has(key)} onClick={() => void take()}>
          {supervise.takeOver}
        </Button>
      )}
    </div>
  );
}

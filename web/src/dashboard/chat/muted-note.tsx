import { useComputed } from '@preact/signals';
import type { Chat } from '#domain/chat.ts';
import { isMuted } from '#domain/visitor.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { useMoments } from '../time/moments.ts';
import { muteKey } from './mute-button.tsx';
import { useText } from '../work/words.ts';
import './muted-note.css';

/** Under the head of a chat whose client is muted: until when, and with `mayUnmute` the button that unmutes. */
export function MutedNote({ chat, mayUnmute }: { chat: Chat; mayUnmute: boolean }) {
  const { desk, commands } = useApp();
  const { clock } = useWork();
  const { write } = useMoments();
  const { chat: text } = useText();
  const muted = useComputed(() => isMuted(chat.client, clock.now.value)).value;
  const { mutedUntil } = chat.client;
  if (!muted || mutedUntil === null) return null;
  const unmute = () =>
    void commands.run(muteKey(chat), () => desk('unmute', { chatId: chat.id }), { done: text.unmuteDone });
  return (
    <div class="chat-muted">
      <Icon name="hush" />
      <span class="grow">{text.mutedUntil(write(mutedUntil, 'short'))}</span>
      {mayUnmute && (
        <Button kind="link" busy={commands.running.value.has(muteKey(chat))} onClick={unmute}>
          {text.unmute}
        </Button>
      )}
    </div>
  );
}

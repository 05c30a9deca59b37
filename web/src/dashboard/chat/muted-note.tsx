import { useComputed } from '@preact/signals';
import type { Chat } from '#domain/chat.ts';
import { isMuted } from '#domain/visitor.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useApp } from '../app/context.ts';
import { useMay, useWork } from '../work/context.ts';
import { useMoments } from '../time/moments.ts';
import { muteKey } from './mute-key.ts';
import { useText } from '../work/words.ts';
import './muted-note.css';

/**
 * Under the head of a chat whose client is muted or blocked: that it is so, and until when. With `mayUnmute` a button unmutes; whoever may block has one that
 * unblocks.
 */
export function MutedNote({ chat, mayUnmute }: { chat: Chat; mayUnmute: boolean }) {
  const { desk, commands } = useApp();
  const { clock } = useWork();
  const { write } = useMoments();
  const { chat: text } = useText();
  const mayBlock = useMay('block visitors');
  const muted = useComputed(() => isMuted(chat.client, clock.now.value)).value;
  const { mutedUntil, blocked } = chat.client;
  if (!blocked && (!muted || mutedUntil === null)) return null;
  const key = muteKey(chat);
  const takeBack = blocked ? 'unblock' : 'unmute';
  const free = () => void commands.run(key, () => desk(takeBack, { chatId: chat.id }), { done: text.unmuteDone });
  return (
    <div class="chat-muted">
      <Icon name="hush" />
      <span class="grow">{blocked ? text.blocked : text.mutedUntil(write(mutedUntil!, 'short'))}</span>
      {(blocked ? mayBlock : mayUnmute) && (
        <Button kind="link" busy={commands.running.value.has(key)} onClick={free}>
          {text[takeBack]}
        </Button>
      )}
    </div>
  );
}

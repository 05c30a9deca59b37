import { useComputed } from '@preact/signals';
import type { Chat } from '#domain/chat.ts';
import { DAY, HOUR, MINUTE } from '#domain/time.ts';
import { isMuted } from '#domain/visitor.ts';
import { Icon } from '../../ui/icon.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { muteKey } from './mute-key.ts';
import { useBlock } from './use-block.tsx';
import { useText } from '../work/words.ts';

const CHOICES = { quarter: 15 * MINUTE, hour: HOUR, day: DAY, week: 7 * DAY } as const;

/**
 * "замьютить пользователя": stops spam for a while, or for good for whoever may block. While the client is muted or blocked, MutedNote says so, and has the
 * button that takes it back.
 */
export function MuteButton({ chat }: { chat: Chat }) {
  const { desk, commands } = useApp();
  const { clock } = useWork();
  const { chat: text } = useText();
  const muted = useComputed(() => isMuted(chat.client, clock.now.value)).value;
  const key = muteKey(chat);
  const busy = commands.running.value.has(key);
  const block = useBlock(chat);
  const mayMute = !muted && !chat.client.blocked;
  if (!mayMute && block.ask === null) return null;
  const name = mayMute ? text.mute : text.block;
  return (
    <>
      <Menu
        label={mayMute ? text.muteFor : text.block}
        opener={(props) => (
          <button
            {...props}
            type="button"
            class="button quiet bare"
            aria-label={name}
            title={name}
            aria-busy={busy || undefined}
          >
            {busy ? <Spinner /> : <Icon name="hush" />}
          </button>
        )}
      >
        {(close) => (
          <>
            {mayMute && <p class="menu-note">{text.muteFor}</p>}
            {mayMute &&
              Object.entries(CHOICES).map(([choice, forMs]) => (
                <MenuItem
                  key={choice}
                  label={text.muteChoices[choice as keyof typeof CHOICES]}
                  onChoose={() => {
                    close();
                    void commands.run(key, () => desk('mute', { chatId: chat.id, forMs }), { done: text.muteDone });
                  }}
                />
              ))}
            {block.ask && (
              <MenuItem
                label={text.block}
                onChoose={() => {
                  close();
                  block.ask?.();
                }}
              />
            )}
          </>
        )}
      </Menu>
      {block.question}
    </>
  );
}

import { useComputed } from '@preact/signals';
import type { Chat } from '#domain/chat.ts';
import { DAY, HOUR, MINUTE } from '#domain/time.ts';
import { isMuted } from '#domain/visitor.ts';
import { Icon } from '../../ui/icon.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { useText } from '../work/words.ts';

/** Muting and unmuting share one key, so that they never run at the same time. */
export const muteKey = (chat: Pick<Chat, 'id'>) => `mute:${chat.id}`;

const CHOICES = { quarter: 15 * MINUTE, hour: HOUR, day: DAY, week: 7 * DAY } as const;

/** "замьютить пользователя": stops spam for a while. While the client is muted, MutedNote says until when, and has the button that unmutes. */
export function MuteButton({ chat }: { chat: Chat }) {
  const { desk, commands } = useApp();
  const { clock } = useWork();
  const { chat: text } = useText();
  const muted = useComputed(() => isMuted(chat.client, clock.now.value)).value;
  const key = muteKey(chat);
  const busy = commands.running.value.has(key);
  if (muted) return null;
  return (
    <Menu
      label={text.muteFor}
      opener={(props) => (
        <button
          {...props}
          type="button"
          class="button quiet bare"
          aria-label={text.mute}
          title={text.mute}
          aria-busy={busy || undefined}
        >
          {busy ? <Spinner /> : <Icon name="hush" />}
        </button>
      )}
    >
      {(close) => (
        <>
          <p class="menu-note">{text.muteFor}</p>
          {Object.entries(CHOICES).map(([name, forMs]) => (
            <MenuItem
              key={name}
              label={text.muteChoices[name as keyof typeof CHOICES]}
              onChoose={() => {
                close();
                void commands.run(key, () => desk('mute', { chatId: chat.id, forMs }), { done: text.muteDone });
              }}
            />
          ))}
        </>
      )}
    </Menu>
  );
}

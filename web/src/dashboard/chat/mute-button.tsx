import { useComputed } from '@preact/signals';
import type { Chat } from '#domain/chat.ts';
import { DAY, HOUR, MINUTE } from '#domain/time.ts';
import { isMuted } from '#domain/visitor.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useApp, useText, useWork } from '../context.ts';

const CHOICES = { quarter: 15 * MINUTE, hour: HOUR, day: DAY, week: 7 * DAY } as const;

/** "замьютить пользователя": stops spam for a while; the same place gives the voice back. */
export function MuteButton({ chat }: { chat: Chat }) {
  const { desk, commands } = useApp();
  const { clock } = useWork();
  const { chat: text } = useText();
  const muted = useComputed(() => isMuted(chat.client, clock.now.value)).value;
  const key = `mute:${chat.id}`;
  const busy = commands.running.value.has(key);
  if (muted) {
    return (
      <Button
        small
        icon="sound"
        label={text.unmute}
        busy={busy}
        onClick={() => void commands.run(key, () => desk('unmute', { chatId: chat.id }), { done: text.unmuteDone })}
      >
        <span class="wide-words">{text.unmute}</span>
      </Button>
    );
  }
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
          {busy ? <Spinner /> : <Icon name="mute" />}
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

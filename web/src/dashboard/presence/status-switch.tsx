import { useRef } from 'preact/hooks';
import { CHOSEN_STATUSES } from '#domain/status.ts';
import { Icon } from '../../ui/icon.tsx';
import { StatusDot } from '../../ui/avatar.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { ActiveToday } from './active-today.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { useKey } from '../keys/use-key.ts';
import { useText } from '../work/words.ts';

/** The switch at the top right. "Отсутствует" is not among the choices: only the system sets it. */
export function StatusSwitch() {
  const { desk, commands } = useApp();
  const { self } = useWork();
  const text = useText();
  const { status } = self.value;
  const busy = commands.running.value.has('status');
  const button = useRef<HTMLButtonElement>(null);
  const shortcut = useKey('status', () => button.current?.click());
  return (
    <Menu
      label={text.statusSwitch.menu}
      opener={(props) => (
        <button
          {...props}
          ref={button}
          type="button"
          class="button plain status-button"
          aria-label={text.statusSwitch.label(text.status[status])}
          aria-busy={busy || undefined}
          aria-keyshortcuts={shortcut.keys}
          title={shortcut.shown}
        >
          {busy ? <Spinner /> : <StatusDot dot={status} />}
          {text.status[status]}
          <Icon name="down" size={14} />
        </button>
      )}
    >
      {(close) => (
        <>
          {CHOSEN_STATUSES.map((choice) => (
            <MenuItem
              key={choice}
              label={text.status[choice]}
              hint={text.statusHint[choice]}
              checked={choice === status}
              mark={
                <span class="status-button-choice">
                  <StatusDot dot={choice} />
                </span>
              }
              onChoose={() => {
                close();
                if (choice !== status) void commands.run('status', () => desk('setStatus', { status: choice }));
              }}
            />
          ))}
          <ActiveToday />
        </>
      )}
    </Menu>
  );
}

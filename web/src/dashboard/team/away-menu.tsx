import type { Operator } from '#domain/operator.ts';
import { AWAY_STATUSES } from '#domain/status.ts';
import { StatusDot } from '../../ui/avatar.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useApp } from '../app/context.ts';
import { useText } from './words.ts';

/** Puts a colleague on a break, or has them finish. There is no "Работаю": only the person themselves can say that they are at work. */
export function AwayMenu({ operator, name }: { operator: Operator; name: string }) {
  const { desk, commands } = useApp();
  const text = useText();
  const key = `status:${operator.id}`;
  const busy = commands.running.value.has(key);
  if (operator.status === 'absent') return null;
  return (
    <Menu
      label={text.board.setStatus(name)}
      opener={(props) => (
        <button
          {...props}
          type="button"
          class="button quiet bare small"
          aria-label={text.board.setStatus(name)}
          title={text.board.setStatus(name)}
          aria-busy={busy || undefined}
        >
          {busy ? <Spinner /> : <Icon name="down" size={14} />}
        </button>
      )}
    >
      {(close) =>
        AWAY_STATUSES.map((status) => (
          <MenuItem
            key={status}
            label={text.status[status]}
            checked={status === operator.status}
            mark={<StatusDot dot={status} />}
            onChoose={() => {
              close();
              void commands.run(key, () => desk('sendAway', { operatorId: operator.id, status }), {
                done: text.board.statusSet(name, text.status[status]),
              });
            }}
          />
        ))
      }
    </Menu>
  );
}

import type { BoardPerson } from '#domain/board/team-part.ts';
import { AWAY_STATUSES } from '#domain/status.ts';
import { StatusDot } from '../../ui/avatar.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useApp } from '../app/context.ts';
import { useText } from './words.ts';

/** Puts a colleague on a break, or has them finish. There is no "Работаю": only the person themselves can say that they are at work. */
export function AwayMenu({ person, name }: { person: Pick<BoardPerson, 'id' | 'status'>; name: string }) {
  const { desk, commands } = useApp();
  const text = useText();
  const key = `status:${person.id}`;
  const busy = commands.running.value.has(key);
  if (person.status === 'absent') return null;
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
            checked={status === person.status}
            mark={<StatusDot dot={status} />}
            onChoose={() => {
              close();
              void commands.run(key, () => desk('sendAway', { operatorId: person.id, status }), {
                done: text.board.statusSet(name, text.status[status]),
              });
            }}
          />
        ))
      }
    </Menu>
  );
}

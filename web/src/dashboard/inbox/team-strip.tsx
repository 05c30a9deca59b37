import { loadOf } from '#domain/operator.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { useWork } from '../work/context.ts';
import { PersonName, useNameOf } from '../people/person-name.tsx';
import { useText } from '../work/words.ts';
import './team-strip.css';

/** The team at a glance: status and load of each. */
export function TeamStrip() {
  const { team } = useWork();
  const nameOf = useNameOf();
  const text = useText();
  return (
    <ul class="team-strip" aria-label={text.queue.team} tabIndex={0}>
      {team.active.value?.map((operator) => (
        <li
          key={operator.id}
          class="mate"
          title={`${nameOf(operator.id) ?? operator.firstName}: ${text.statusOf[operator.status]}`}
        >
          <Avatar id={operator.id} name={operator.firstName} size={26} dot={operator.status} />
          <span>
            <strong>
              <PersonName id={operator.id} />
            </strong>
            <span class="faint digits">
              <span class="hidden-text">{text.statusOf[operator.status]}, </span>
              {text.queue.load(loadOf(operator), operator.maxChats)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

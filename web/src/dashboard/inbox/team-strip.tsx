import { useRef } from 'preact/hooks';
import type { Operator } from '#domain/operator.ts';
import { loadOf } from '#domain/operator.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { useSeen } from '../../ui/use-seen.ts';
import { Link } from '../app/link.tsx';
import { useWork } from '../work/context.ts';
import { useNameOf } from '../people/person-name.tsx';
import { useText } from '../work/words.ts';
import './team-strip.css';

/** The team at a glance: status and load of each, and the way to the page that shows all of them in full. */
export function TeamStrip() {
  const { team } = useWork();
  const text = useText();
  return (
    <div class="team-strip">
      <ul class="team-strip-mates" aria-label={text.queue.team} tabIndex={0}>
        {team.active.value?.map((operator) => (
          <Mate key={operator.id} operator={operator} />
        ))}
      </ul>
      <Link to={{ page: 'team' }} class="team-strip-all">
        {text.queue.wholeTeam}
      </Link>
    </div>
  );
}

/** One of the team. The last name is a document of its own, and asked for only of those who come into view: of five hundred few do. */
function Mate({ operator }: { operator: Operator }) {
  const nameOf = useNameOf();
  const text = useText();
  const element = useRef<HTMLLIElement>(null);
  const name = useSeen(element) ? (nameOf(operator.id) ?? operator.firstName) : operator.firstName;
  return (
    <li ref={element} class="mate" title={`${name}: ${text.statusOf[operator.status]}`}>
      <Avatar id={operator.id} name={operator.firstName} size={26} dot={operator.status} />
      <span>
        <strong>{name}</strong>
        <span class="faint digits">
          <span class="hidden-text">{text.statusOf[operator.status]}, </span>
          {text.queue.load(loadOf(operator), operator.maxChats)}
        </span>
      </span>
    </li>
  );
}

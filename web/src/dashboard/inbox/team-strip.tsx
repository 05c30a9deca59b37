import type { BoardPerson } from '#domain/board/team-part.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Link } from '../app/link.tsx';
import { nameOf } from '../board/board-model.ts';
import { useWork } from '../work/context.ts';
import { useText } from '../work/words.ts';
import './team-strip.css';

/** More do not fit in a row of any width; the page shows all. */
const GLANCE = 50;

/** The team at a glance: status and load of as many as fit whole in one row, those at work first, and the way to the page that shows all of them in full. */
export function TeamStrip() {
  const { board } = useWork();
  const text = useText();
  return (
    <div class="team-strip">
      <ul class="team-strip-mates" aria-label={text.queue.team}>
        {board.people.value?.slice(0, GLANCE).map((person) => (
          <Mate key={person.id} person={person} />
        ))}
      </ul>
      <Link to={{ page: 'team' }} class="team-strip-all">
        {text.queue.wholeTeam}
      </Link>
    </div>
  );
}

function Mate({ person }: { person: BoardPerson }) {
  const text = useText();
  const { id, status, open, maxChats } = person;
  const name = nameOf(person);
  return (
    <li class="mate" title={`${name}: ${text.statusOf[status]}`}>
      <Avatar id={id} name={name} size={30} dot={status} />
      <span class="faint digits">
        <span class="hidden-text">
          {name}: {text.statusOf[status]},{' '}
        </span>
        {text.queue.load(open, maxChats)}
      </span>
    </li>
  );
}

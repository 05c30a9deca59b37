import type { Note } from '#domain/message.ts';
import { Icon } from '../../ui/icon.tsx';
import { Moment } from '../time/moment.tsx';
import { useNameOf } from '../people/person-name.tsx';
import { Linked } from './linked.tsx';
import { useText } from '../work/words.ts';
import './note.css';

/** An internal note between the messages: yellow, so that nobody takes the note for a message that the client sees. */
export function NoteLine({ note }: { note: Note }) {
  const { notes } = useText();
  return (
    <div class="note" data-from="note">
      <strong>
        <Icon name="edit" size={13} />
        {notes.by(useNameOf()(note.operatorId, note.firstName) ?? note.firstName)} · <Moment at={note.at} as="time" />
      </strong>
      <Linked text={note.text} />
    </div>
  );
}

import type { Note } from '#domain/message.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { Moment } from '../time/moment.tsx';
import { useNameOf } from '../people/person-name.tsx';
import { Linked } from './linked.tsx';
import { useWork } from '../work/context.ts';
import { useText } from '../work/words.ts';
import './note.css';

/** An internal note between the messages: yellow, so that nobody takes the note for a message that the client sees. */
export function NoteLine({ note }: { note: Note }) {
  const { notes, supervise, desk } = useText();
  const { uid } = useWork();
  const names = useNameOf();
  const by = names(note.operatorId, note.firstName) ?? note.firstName;
  const whispered =
    note.to === uid ? supervise.whispersYou(by) : supervise.whispersTo(by, names(note.to ?? '') ?? desk.said.operator);
  return (
    <div
      class={classes('note', note.to !== undefined && 'whisper')}
      data-from={note.to === undefined ? 'note' : 'whisper'}
    >
      <strong>
        <Icon name={note.to === undefined ? 'edit' : 'bell'} size={13} />
        {note.to === undefined ? notes.by(by) : whispered} · <Moment at={note.at} as="time" />
      </strong>
      <Linked text={note.text} />
    </div>
  );
}

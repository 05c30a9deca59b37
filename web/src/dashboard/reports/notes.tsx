import type { Note } from '#domain/report/report-shape.ts';
import { Banner } from '../../ui/banner.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useNameOf } from '../people/person-name.tsx';
import type { Text } from './words.ts';
import { useText } from './words.ts';
import './notes.css';

/** What the reader must know of the numbers below: that they are being counted anew, are not whole, or are corrected. */
export function Notes({ notes }: { notes: readonly Note[] }) {
  const nameOf = useNameOf();
  const { reports, filters } = useText();
  if (notes.length === 0) return null;
  const name = (id: string) => nameOf(id) ?? filters.goneOperator;
  return (
    <div class="notes">
      {notes.map((note) => (
        <Banner key={note.kind} icon={note.kind === 'rebuilding' ? 'retry' : 'warning'} tone={TONE[note.kind]} boxed>
          {saidOf(note, reports, name)}
          {note.kind === 'rebuilding' && (
            <Progress label={saidOf(note, reports, name)} share={note.total === 0 ? 0 : note.done / note.total} />
          )}
        </Banner>
      ))}
    </div>
  );
}

const TONE: Record<Note['kind'], 'warning' | 'accent'> = {
  rebuilding: 'warning',
  pending: 'warning',
  older: 'accent',
  counted: 'accent',
  corrected: 'accent',
};

/** At most so many names of those whose time was corrected are said. */
const NAMES = 5;

function saidOf(note: Note, reports: Text['reports'], name: (id: string) => string): string {
  switch (note.kind) {
    case 'rebuilding':
      return note.why === 'time-zone'
        ? reports.rebuildingZone(note.done, note.total)
        : reports.rebuilding(note.done, note.total);
    case 'older':
      return reports.older(note.chats);
    case 'pending':
      return reports.pending(note.chats);
    case 'counted':
      return reports.counted(note.chats);
    case 'corrected': {
      const names = note.operatorIds.slice(0, NAMES).map(name);
      const rest = note.operatorIds.length - names.length;
      return reports.corrected(`${names.join(', ')}${rest > 0 ? ` +${rest}` : ''}`);
    }
  }
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { AuditRow } from '#domain/audit-query.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Link } from '../app/link.tsx';
import { PersonName } from '../people/person-name.tsx';
import { Moment } from '../time/moment.tsx';
import { searchOf } from './address.ts';
import { actionWords, differencesOf, thingWords } from './change.ts';
import { DifferenceRow } from './difference.tsx';
import type { Place } from './place.ts';
import { codeOf } from './place.ts';
import { UndoDialog } from './undo-dialog.tsx';
import { useTelling } from './use-telling.ts';
import { useText } from './words.ts';
import './audit.css';

type Props = {
  row: AuditRow;
  place: Place | undefined;
  /** Only this field is shown: the history of one text. */
  only?: string;
  /** Where the entry stands in the journal, it leads to all entries about its thing. */
  isInList?: boolean;
  onUndone: () => void;
  children?: ComponentChildren;
};

/** One entry of the audit: when, who, what, on what, before and after, and from where. */
export function Entry({ row, place, only, isInList = false, onUndone, children }: Props) {
  const { audit } = useText();
  const telling = useTelling();
  const [asking, setAsking] = useState(false);
  const { at, by, from, about, undo } = row;
  const differences = differencesOf(row, telling).filter(({ field }) => only === undefined || field === only);
  const thing = thingWords(row, telling);
  return (
    <li class="audit-entry">
      <div class="audit-head">
        <Moment at={at} as="table" class="audit-when digits" />
        <strong class="audit-who">
          <PersonName id={by} otherwise={audit.unknownPerson} />
        </strong>
        <span class="audit-place faint" title={audit.placeHint}>
          {place === 'other' ? <Badge tone="warning">{audit.place.other}</Badge> : audit.place[place ?? 'unknown']}
          {place !== 'here' && place !== 'unknown' && <span class="digits"> {codeOf(from)}</span>}
        </span>
      </div>
      <p class="audit-what">
        {actionWords(row, telling.text)}
        {thing !== null && <span class="audit-thing">: {thing}</span>}
        {about.what === 'chat' && (
          <>
            {' '}
            <Link to={{ page: 'history', chatId: about.id, search: '' }}>{audit.chat}</Link>
          </>
        )}
      </p>
      {differences.length > 0 && (
        <dl class="audit-changes">
          {differences.map((difference) => (
            <DifferenceRow key={difference.field} difference={difference} />
          ))}
        </dl>
      )}
      <div class="row wrap">
        {undo !== null && (
          <Button small icon="back" onClick={() => setAsking(true)}>
            {audit.undo}
          </Button>
        )}
        {isInList && about.what !== 'company' && (
          <Link to={{ page: 'audit', search: searchOf({ about: about.id }) }}>{audit.onlyThis}</Link>
        )}
        {children}
      </div>
      {asking && <UndoDialog row={row} onUndone={onUndone} onClose={() => setAsking(false)} />}
    </li>
  );
}

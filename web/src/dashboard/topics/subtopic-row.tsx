import type { Subtopic } from '#domain/topic.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useText } from './words.ts';

type Props = {
  number: number;
  last: number;
  subtopic: Subtopic;
  /** It is stored already: chats may have it, so it can be retired. */
  isKept: boolean;
  problem: string | undefined;
  /** Null removes it. */
  onChange: (changed: Subtopic | null) => void;
  onMove: (by: 1 | -1) => void;
};

/** A subtopic in the form of its topic: its title, its place, and whether it is in use. */
export function SubtopicRow({ number, last, subtopic, isKept, problem, onChange, onMove }: Props) {
  const { topics: text } = useText();
  const { retired, ...inUse } = subtopic;
  const shelve = retired ? text.restoreSubtopic(number) : text.retireSubtopic(number);
  return (
    <div class="row subtopics-row">
      <div class="grow">
        <Field
          label={text.subtopic(number)}
          bareLabel
          value={subtopic.title}
          problem={problem}
          {...(retired ? { hint: text.retiredSubtopic } : {})}
          onInput={(title) => onChange({ ...subtopic, title })}
        />
      </div>
      <Button kind="quiet" icon="up" label={text.subtopicUp(number)} off={number === 1} onClick={() => onMove(-1)} />
      <Button
        kind="quiet"
        icon="down"
        label={text.subtopicDown(number)}
        off={number === last}
        onClick={() => onMove(1)}
      />
      {isKept && (
        <Button
          kind="quiet"
          icon={retired ? 'retry' : 'archive'}
          label={shelve}
          onClick={() => onChange(retired ? inUse : { ...inUse, retired: true })}
        />
      )}
      <Button kind="quiet" icon="trash" label={text.removeSubtopic(number)} onClick={() => onChange(null)} />
    </div>
  );
}

/** The list with two of its places changed for each other. */
export function swapped<T>(all: readonly T[], one: number, other: number): T[] {
  const copy = [...all];
  const [a, b] = [copy[one], copy[other]];
  if (a === undefined || b === undefined) return copy;
  copy[one] = b;
  copy[other] = a;
  return copy;
}

import type { Criterion } from '#domain/review/card.ts';
import type { Proposed } from '#domain/review/proposal.ts';
import type { Given } from '#domain/review/review.ts';
import { BEST_MARK } from '#domain/review/review.ts';
import { Button } from '../../ui/button.tsx';
import { Toggles } from '../../ui/toggles.tsx';
import { useText } from './words.ts';

type Props = {
  criterion: Criterion;
  /** Undefined: not chosen yet. */
  given: Given | undefined;
  proposed: Proposed | undefined;
  onChoose: (mark: number | null) => void;
};

const MARKS = Array.from({ length: BEST_MARK }, (_, i) => i + 1);

/** The mark for one criterion, and what the language model proposes for it. */
export function MarkChoice({ criterion, given, proposed, onChoose }: Props) {
  const { reviews: text } = useText();
  const { title, weight } = criterion;
  const label = weight === 1 ? title : `${title} · ${text.weight(weight)}`;
  return (
    <div class="verdict-criterion">
      <Toggles
        label={label}
        toggles={[
          ...MARKS.map((mark) => ({
            on: given?.mark === mark,
            label: String(mark),
            onToggle: () => onChoose(mark),
          })),
          {
            on: given?.mark === null,
            label: text.notApplied,
            onToggle: () => onChoose(null),
          },
        ]}
      />
      {proposed && <Proposal proposed={proposed} onUse={() => onChoose(proposed.mark)} />}
    </div>
  );
}

function Proposal({ proposed: { mark, why, citations }, onUse }: { proposed: Proposed; onUse: () => void }) {
  const { reviews: text } = useText();
  if (mark === null) return <p class="faint">{text.proposedNothing}</p>;
  return (
    <div class="verdict-proposal">
      <p>
        <strong>
          {text.proposed}: {mark}
        </strong>{' '}
        {why}
      </p>
      <ul>
        {citations.map(({ seq, quote }) => (
          <li key={`${seq} ${quote}`}>
            <span class="faint">{text.message(seq)}: </span>
            <q>{quote}</q>
          </li>
        ))}
      </ul>
      <Button small kind="quiet" onClick={onUse}>
        {text.useProposal}
      </Button>
    </div>
  );
}

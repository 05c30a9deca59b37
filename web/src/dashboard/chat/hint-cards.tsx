import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useIsCurrent } from '../columns/column-context.ts';
import { firstLine } from '../inbox/card.ts';
import type { Hint } from './hints-model.ts';
import { shownKeys } from '../keys/shown-keys.ts';
import { useText } from '../work/words.ts';
import './hints.css';

type Props = {
  found: readonly Hint[];
  /** Null when the person cannot write to the client: the hints are then only for reading. */
  onInsert: ((hint: Hint) => void) | null;
  onDismiss: () => void;
};

/** Answers from the knowledge base, shown between the conversation and the composer. */
export function HintCards({ found, onInsert, onDismiss }: Props) {
  const { hints } = useText();
  const isCurrent = useIsCurrent();
  return (
    <>
      <p class="hidden-text" role="status">
        {isCurrent && found.length > 0 && hints.found(found.length)}
      </p>
      {found.length > 0 && (
        <section class="hints" aria-label={hints.title}>
          <div class="hints-head">
            <Icon name="book" size={14} />
            <span class="grow">{hints.title}</span>
            <Button kind="quiet" small icon="close" label={hints.dismiss} onClick={onDismiss} />
          </div>
          <ul class="hint-list">
            {found.map((hint, at) => (
              <li key={hint.entryId}>
                {onInsert === null ? (
                  <div class="hint" title={hint.answer}>
                    <strong>{hint.title}</strong>
                    <span>{firstLine(hint.answer)}</span>
                  </div>
                ) : (
                  <button
                    type="button"
                    class="hint"
                    title={hint.answer}
                    aria-keyshortcuts={`Alt+${at + 1}`}
                    onClick={() => onInsert(hint)}
                  >
                    <strong>{hint.title}</strong>
                    <span>{firstLine(hint.answer)}</span>
                    <kbd aria-hidden="true">{shownKeys(`Alt+${at + 1}`)}</kbd>
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

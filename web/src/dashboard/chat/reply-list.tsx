import type { ScopedReply } from '../replies/replies-model.ts';
import { classes } from '../../ui/classes.ts';
import { firstLine } from '../inbox/card.ts';
import { useText } from '../work/words.ts';
import './reply-list.css';

type Props = {
  id: string;
  found: readonly ScopedReply[];
  /** The index of the reply that Enter inserts. */
  at: number;
  onChoose: (reply: ScopedReply) => void;
};

/** The ready replies above the composer, as a listbox that the text field controls (WAI-ARIA APG, combobox). */
export function ReplyList({ id, found, at, onChoose }: Props) {
  const { replyList } = useText();
  return (
    <div class="reply-list" id={id} role="listbox" aria-label={replyList.title}>
      {found.length === 0 && <p class="faint">{replyList.nothing}</p>}
      {found.map((reply, index) => (
        <button
          key={`${reply.scope}-${reply.id}`}
          id={`${id}-${index}`}
          type="button"
          title={reply.text}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          class={classes('reply-option', index === at && 'here')}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(reply)}
        >
          <strong>{reply.title}</strong>
          <span class="faint">{firstLine(reply.text)}</span>
        </button>
      ))}
    </div>
  );
}

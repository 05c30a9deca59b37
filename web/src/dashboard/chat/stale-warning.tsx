import { useEffect } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { useText, useWork } from '../context.ts';
import type { OpenedChat } from '../models/chat.ts';
import type { Stale } from '../stale.ts';
import { staleOf } from '../stale.ts';

/** Stands between a message and its way while the client may have said more than the sender knows. Goes when that is over. */
export function StaleWarning({
  why,
  opened,
  onSend,
  onOver,
}: {
  why: Stale;
  opened: OpenedChat;
  onSend: () => void;
  onOver: () => void;
}) {
  const { connection } = useWork();
  const text = useText();
  const state = { doubted: connection.doubted.value, behind: opened.behind.value };
  const still = staleOf(state, opened.messages.value ?? [], opened.seen.value);
  useEffect(() => {
    if (still === null) onOver();
  }, [still]);
  return (
    <div class="stale-warning row" role="alert">
      <span class="grow">{text.chat.stale[still ?? why]}</span>
      {(still ?? why) === 'unseen' && (
        <Button small onClick={opened.showEnd}>
          {text.chat.show}
        </Button>
      )}
      <Button small kind="quiet" onClick={onSend}>
        {text.chat.sendAnyway}
      </Button>
    </div>
  );
}

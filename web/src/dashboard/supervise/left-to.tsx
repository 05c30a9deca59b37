import { Button } from '../../ui/button.tsx';
import { useCopy } from '../chat/copy-button.tsx';
import { useNameOf } from '../people/person-name.tsx';
import { useWork } from '../work/context.ts';
import { useText } from '../work/words.ts';

/** In place of a chat that has gone to somebody else: who has it, and the words that were typed and stay the person's own. */
export function LeftTo({ chatId }: { chatId: string }) {
  const { team, drafts } = useWork();
  const { supervise, chat } = useText();
  const names = useNameOf();
  const copy = useCopy();
  const owner = team.everybody.value?.find(({ openChats }) => openChats.includes(chatId));
  const typed = drafts.drafts.value[chatId] ?? '';
  return (
    <>
      {owner && <p>{supervise.nowWith(names(owner.id) ?? owner.firstName)}</p>}
      {typed.trim() !== '' && (
        <div class="said operator unsent first">
          <span class="speaker">{supervise.yourWords}</span>
          <div class="bubble">{typed}</div>
          <Button kind="link" onClick={() => void copy(typed)}>
            {chat.copyUnsent}
          </Button>
        </div>
      )}
    </>
  );
}

import { Button } from '../../ui/button.tsx';
import type { OpenedChat } from './chat-model.ts';
import { useText } from '../work/words.ts';

/** Above the first row: the beginning of the dialog, or a button for older messages when they have not loaded by themselves. */
export function Older({ opened }: { opened: OpenedChat }) {
  const { chat } = useText();
  return (
    <div class="transcript-top">
      {opened.hasOlder.value ? (
        <>
          {opened.olderFailed.value && <span role="alert">{chat.olderFailed}</span>}
          <Button small busy={opened.loadingOlder.value} onClick={() => void opened.loadOlder()}>
            {chat.older}
          </Button>
        </>
      ) : (
        chat.start
      )}
    </div>
  );
}

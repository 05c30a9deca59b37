import { Button } from '../../ui/button.tsx';
import { useKey } from '../keys/use-key.ts';
import { useText } from '../work/words.ts';
import { useBeside } from './use-beside.ts';

/** "Открыть рядом" in the head of a chat that is open alone, for supervisors. On a phone, where one chat fills the screen, only the key is left. */
export function HeadButton({ chatId }: { chatId: string }) {
  const { beside } = useText();
  const open = useBeside();
  const shortcut = useKey('beside', () => open?.(chatId), open !== null);
  return (
    open && (
      <span class="chat-beside">
        <Button kind="quiet" icon="columns" label={beside.open} shortcut={shortcut} onClick={() => open(chatId)} />
      </span>
    )
  );
}

import { Icon } from '../../ui/icon.tsx';
import { useApp } from '../app/context.ts';
import { useText } from '../work/words.ts';
import './line-action.css';

/** Copies a text and tells by a toast whether it worked. `said`: the toast when it did. */
export function useCopy(said?: string): (words: string) => Promise<void> {
  const { toasts } = useApp();
  const { chat } = useText();
  return async (words) => {
    try {
      await navigator.clipboard.writeText(words);
      toasts.say(said ?? chat.copied);
    } catch {
      toasts.warn(chat.notCopied);
    }
  };
}

/** Copies a message. `inTabs`: the Tab key reaches the button. */
export function CopyButton({ words, inTabs }: { words: string; inTabs: boolean }) {
  const { chat } = useText();
  const copy = useCopy();
  return (
    <button
      type="button"
      class="line-action"
      tabIndex={inTabs ? 0 : -1}
      aria-label={chat.copy}
      title={chat.copy}
      onClick={() => void copy(words)}
    >
      <Icon name="copy" size={15} />
    </button>
  );
}

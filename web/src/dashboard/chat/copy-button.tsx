import { Icon } from '../../ui/icon.tsx';
import { useApp, useText } from '../context.ts';

/** Copies a message. `inTabs`: Tab reaches it. */
export function CopyButton({ words, inTabs }: { words: string; inTabs: boolean }) {
  const { toasts } = useApp();
  const { chat } = useText();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(words);
      toasts.say(chat.copied);
    } catch {
      toasts.warn(chat.notCopied);
    }
  };
  return (
    <button
      type="button"
      class="line-action"
      tabIndex={inTabs ? 0 : -1}
      aria-label={chat.copy}
      title={chat.copy}
      onClick={() => void copy()}
    >
      <Icon name="copy" size={15} />
    </button>
  );
}

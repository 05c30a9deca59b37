import { Icon } from '../../ui/icon.tsx';
import { useApp, useText } from '../context.ts';

/** Copies a message. Of all these buttons one is a tab stop (`inTabs`); arrows lead to the others. */
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
      class="copy-message"
      tabIndex={inTabs ? 0 : -1}
      aria-label={chat.copy}
      title={chat.copy}
      data-copies
      onClick={() => void copy()}
    >
      <Icon name="copy" size={15} />
    </button>
  );
}

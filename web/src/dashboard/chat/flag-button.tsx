import { Icon } from '../../ui/icon.tsx';
import { useApp } from '../app/context.ts';
import { useText } from '../work/words.ts';

/** "Научить бота": flags a client's message, which adds it to the admin's questions. Flagging it a second time changes nothing. */
export function FlagButton({ chatId, seq, inTabs }: { chatId: string; seq: number; inTabs: boolean }) {
  const { desk, commands } = useApp();
  const { chat } = useText();
  return (
    <button
      type="button"
      class="line-action"
      tabIndex={inTabs ? 0 : -1}
      aria-label={chat.flag}
      title={chat.flag}
      onClick={() =>
        void commands.run(`flag:${chatId}:${seq}`, () => desk('flag', { chatId, seq }), { done: chat.flagged })
      }
    >
      <Icon name="bot" size={15} />
    </button>
  );
}

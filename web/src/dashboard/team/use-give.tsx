import { useState } from 'preact/hooks';
import type { BoardPerson } from '#domain/board/team-part.ts';
import type { OwnedChat } from '#domain/chat.ts';
import { Confirm } from '../../ui/dialog.tsx';
import { useApp } from '../app/context.ts';
import { clientName } from '../inbox/card.ts';
import { useWork } from '../work/context.ts';
import { useText } from './words.ts';

type Asking = { chat: OwnedChat; person: BoardPerson; name: string };

/**
 * Gives a chat that was dropped on an operator. Over the limit it asks first. Whoever has the chat by then must still be the one whom the supervisor saw: of two
 * supervisors who move one chat the second is told, and nothing changes.
 */
export function useGive() {
  const { desk, commands, toasts } = useApp();
  const { phones } = useWork();
  const text = useText();
  const [asking, setAsking] = useState<Asking | null>(null);
  const give = async (one: Asking, overLimit: boolean) => {
    const { chat, person, name } = one;
    const order = { chatId: chat.id, operatorId: person.id, expectedOwnerId: chat.ownerId, overLimit };
    const outcome = await commands.run(`assign:${chat.id}`, () => desk('assign', order), { quiet: true });
    if (outcome === null) return;
    setAsking(!outcome.ok && outcome.reason === 'over-limit' ? one : null);
    if (outcome.ok) toasts.say(text.board.moved(clientName(chat.client, text, phones.write.value), name));
    else if (outcome.reason !== 'over-limit') toasts.warn(outcome.text);
  };
  const question = asking !== null && (
    <Confirm
      title={text.queue.overTitle}
      text={text.queue.overText(asking.name, asking.person.open, asking.person.maxChats)}
      confirm={text.queue.over}
      cancel={text.common.cancel}
      kind="primary"
      busy={commands.running.value.has(`assign:${asking.chat.id}`)}
      onConfirm={() => void give(asking, true)}
      onCancel={() => setAsking(null)}
    />
  );
  return {
    give: (chat: OwnedChat, person: BoardPerson, name: string) => void give({ chat, person, name }, false),
    question,
  };
}

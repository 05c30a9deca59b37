import { useEffect, useRef, useState } from 'preact/hooks';
import type { Chat } from '#domain/chat.ts';
import type { Message } from '#domain/message.ts';
import { useIsCurrent } from '../columns/column-context.ts';
import { clientName, ownerOf } from '../inbox/card.ts';
import { useWork } from '../work/context.ts';
import type { OpenedChat } from './chat-model.ts';
import { arrivedAfter } from './messages.ts';
import { useNameOf } from '../people/person-name.tsx';
import { useText } from '../work/words.ts';

/** How many messages are read aloud at once. */
const READ = 3;

/**
 * Lets screen readers read new messages aloud. Separate from the list, whose rows are drawn again on scrolling and must not be read again. Of several chats
 * side by side the one with the focus is read; of the others only what the person's own clients write, by the client's name.
 */
export function Arrivals({ chat, opened }: { chat: Chat; opened: Pick<OpenedChat, 'messages'> }) {
  const { uid, phones } = useWork();
  const text = useText();
  const isCurrent = useIsCurrent();
  const nameOf = useNameOf();
  const heard = useRef<number | null>(null);
  // How the client is called stays as it was: words that change in a live region are read again.
  const [said, say] = useState<readonly { message: Message; client: string }[]>([]);
  const messages = opened.messages.value;
  useEffect(() => {
    if (messages === undefined) return;
    const fresh = heard.current === null ? [] : arrivedAfter(messages, heard.current, uid);
    heard.current = messages.at(-1)?.seq ?? 0;
    const isOwn = ownerOf(chat) === uid;
    const told = isCurrent ? fresh : fresh.filter(({ from }) => isOwn && from === 'visitor');
    const client = isCurrent ? text.desk.said.visitor : clientName(chat.client, text, phones.write.peek());
    if (told.length > 0) say(told.slice(-READ).map((message) => ({ message, client })));
  }, [messages]);
  const speakerOf = (message: Exclude<Message, { from: 'system' }>, client: string) => {
    if (message.from === 'visitor') return client;
    return message.from === 'operator' ? nameOf(message.operatorId, message.firstName) : text.desk.said.bot;
  };
  return (
    <div class="hidden-text" aria-live="polite">
      {said.map(({ message, client }) => (
        <p key={message.seq}>
          {message.from !== 'system' && `${speakerOf(message, client)}: `}
          {message.text}
        </p>
      ))}
    </div>
  );
}

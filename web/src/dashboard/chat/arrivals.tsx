import { useEffect, useRef, useState } from 'preact/hooks';
import type { Message } from '#domain/message.ts';
import { useWork } from '../work/context.ts';
import type { OpenedChat } from './chat-model.ts';
import { arrivedAfter } from './messages.ts';
import { useNameOf } from '../people/person-name.tsx';
import { useText } from '../work/words.ts';

/** How many messages are read aloud at once. */
const READ = 3;

/** Lets screen readers read new messages aloud. Separate from the list, whose rows are drawn again on scrolling and must not be read again. */
export function Arrivals({ opened }: { opened: Pick<OpenedChat, 'messages'> }) {
  const { uid } = useWork();
  const { desk } = useText();
  const nameOf = useNameOf();
  const heard = useRef<number | null>(null);
  const [said, say] = useState<readonly Message[]>([]);
  const messages = opened.messages.value;
  useEffect(() => {
    if (messages === undefined) return;
    const fresh = heard.current === null ? [] : arrivedAfter(messages, heard.current, uid);
    heard.current = messages.at(-1)?.seq ?? 0;
    if (fresh.length > 0) say(fresh.slice(-READ));
  }, [messages]);
  return (
    <div class="hidden-text" aria-live="polite">
      {said.map((message) => (
        <p key={message.seq}>
          {message.from !== 'system' &&
            `${message.from === 'operator' ? nameOf(message.operatorId, message.firstName) : desk.said[message.from]}: `}
          {message.text}
        </p>
      ))}
    </div>
  );
}

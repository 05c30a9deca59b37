import { useEffect, useRef, useState } from 'preact/hooks';
import type { Message } from '#domain/message.ts';
import { useWork } from '../work/context.ts';
import type { OpenedChat } from './chat-model.ts';
import { arrivedAfter } from './messages.ts';
import { useNameOf } from '../people/person-name.tsx';
import { useText } from '../work/words.ts';

/** As many as are read aloud in one go. */
const READ = 3;

/** Reads aloud what arrives. Apart from the list, whose rows come and go as one scrolls and must not be read anew. */
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

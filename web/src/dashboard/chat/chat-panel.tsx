import { useModel } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Chat } from '#domain/chat.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Empty } from '../../ui/empty.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { clientName } from '../inbox/card.ts';
import { useColumn } from '../columns/column-context.ts';
import { useLeave } from '../columns/use-leave.ts';
import { useMay, useWork } from '../work/context.ts';
import { useKey } from '../keys/use-key.ts';
import { Link } from '../app/link.tsx';
import type { OpenedChat } from './chat-model.ts';
import { ChatModel } from './chat-model.ts';
import type { Route } from '../app/route.ts';
import { ChatFoot } from './chat-foot.tsx';
import { ChatHead } from './chat-head.tsx';
import { Details } from './details.tsx';
import { Transcript } from './transcript.tsx';
import { Unsent } from './unsent.tsx';
import { LeftTo } from '../supervise/left-to.tsx';
import { OwnCall } from '../supervise/own-call.tsx';
import { useLook } from '../supervise/use-look.ts';
import { useText } from '../work/words.ts';
import './chat.css';

type Props = {
  chatId: string;
  back: Route;
  at?: number | null;
  /** There is no room for what is known of the client beside the chat; a button leads there. */
  narrow?: boolean;
};

/** One open chat: its head, its transcript, its foot, and what is known of the client. "X" leads to `back`. It opens at the message `at`, if there is one. */
export function ChatPanel({ chatId, back, at = null, narrow = false }: Props) {
  const [opening, setOpening] = useState(0);
  return <Opened key={opening} {...{ chatId, back, at, narrow }} onReturn={() => setOpening(opening + 1)} />;
}

/** `onReturn`: called when a chat that belonged to somebody else is the person's own again; the chat is then opened again. */
function Opened({ chatId, back, at, narrow, onReturn }: Required<Props> & { onReturn: () => void }) {
  const { reads, inbox, uid, connection } = useWork();
  const text = useText();
  const opened = useModel(() => new ChatModel(reads, chatId, uid, connection.updating, inbox.mine, at));
  const chat = opened.chat.value;
  const leave = useLeave(back);
  const column = useColumn();
  const found = opened.gone.value ? null : chat;
  useEffect(() => column?.tell(found), [found]);
  useKey('leave', leave);
  const isBack = opened.gone.value && inbox.mine.value?.some(({ id }) => id === chatId) === true;
  useEffect(() => {
    if (isBack) onReturn();
  }, [isBack]);
  if (found === null) return <Gone chatId={chatId} back={back} />;
  if (found === undefined) {
    return (
      <>
        {column && <Button kind="quiet" icon="close" label={text.beside.close} onClick={leave} />}
        <Loading label={text.common.loading} />
      </>
    );
  }
  return <Loaded chat={found} opened={opened} back={back} narrow={narrow} />;
}

/** In place of a chat that cannot be read: for an operator it has gone to somebody else; for whoever may see every chat there is none. */
function Gone({ chatId, back }: { chatId: string; back: Route }) {
  const { chat, common, beside } = useText();
  const leave = useLeave(back);
  const isAlone = useColumn() === null;
  const seesAll = useMay('see every chat');
  return (
    <div class="chat-gone">
      <Empty
        icon="chats"
        title={seesAll ? chat.unavailable : chat.gone}
        text={seesAll ? chat.unavailableText : chat.goneText}
      >
        {isAlone ? <Link to={back}>{common.back}</Link> : <Button onClick={leave}>{beside.close}</Button>}
        <LeftTo chatId={chatId} />
        <Unsent chatId={chatId} />
      </Empty>
    </div>
  );
}

type LoadedProps = { chat: Chat; opened: OpenedChat; back: Route; narrow: boolean };

function Loaded({ chat, opened, back, narrow }: LoadedProps) {
  const { phones } = useWork();
  const text = useText();
  const [details, setDetails] = useState(false);
  const column = useColumn();
  const isNarrow = narrow || column !== null;
  useLook(chat);
  const panel = useRef<HTMLElement>(null);
  useKey('leave', () => setDetails(false), details);
  useEffect(() => {
    // After a shortcut the focus may be on the whole page. A composer has taken the focus already; without a composer the panel takes it. Of several chats
    // that come side by side only the one that was opened last takes it.
    if (column?.isCurrent.peek() !== false && document.activeElement?.matches('body, #content')) panel.current?.focus();
  }, []);
  return (
    <section
      ref={panel}
      tabIndex={-1}
      class={classes('chat', details && 'with-details', isNarrow && 'in-column')}
      aria-label={text.chat.region(clientName(chat.client, text, phones.write.value))}
    >
      <div class="chat-main">
        <ChatHead chat={chat} back={back} onDetails={() => setDetails(true)} />
        {chat.state === 'active' && <OwnCall chat={chat} />}
        <Transcript chat={chat} opened={opened} />
        <ChatFoot chat={chat} opened={opened} back={back} />
      </div>
      {(!isNarrow || details) && <Details chat={chat} onBack={() => setDetails(false)} />}
    </section>
  );
}

import { useState } from 'preact/hooks';
import type { Chat } from '#domain/chat.ts';
import { Button } from '../../ui/button.tsx';
import { ownerOf } from '../card.ts';
import { useApp, useMay, useText, useWork } from '../context.ts';
import { dateTimeOf } from '../dates.ts';
import type { OpenedChat } from '../models/chat.ts';
import type { Route } from '../route.ts';
import { Composer } from './composer.tsx';
import { NoteComposer } from './note-composer.tsx';
import { Offer } from './offer.tsx';

/** Below the transcript: "Перехватить", the composer, or why one cannot write here. */
export function ChatFoot({ chat, opened, back }: { chat: Chat; opened: OpenedChat; back: Route }) {
  const { uid } = useWork();
  const { notes } = useText();
  const editsAny = useMay('edit any chat');
  const [noting, setNoting] = useState(false);
  const mayNote = editsAny || ownerOf(chat) === uid;
  return (
    <footer class="chat-foot">
      <div class="chat-foot-inner">
        {noting ? (
          <NoteComposer chatId={chat.id} onClose={() => setNoting(false)} />
        ) : chat.state === 'active' && chat.ownerId === uid ? (
          <Composer chat={chat} opened={opened} />
        ) : (
          <Standing chat={chat} back={back} />
        )}
        {mayNote && !noting && (
          <span class="note-button">
            <Button kind="quiet" small icon="edit" onClick={() => setNoting(true)}>
              {notes.add}
            </Button>
          </span>
        )}
      </div>
    </footer>
  );
}

function Standing({ chat, back }: { chat: Chat; back: Route }) {
  const { locale } = useApp();
  const { uid, team } = useWork();
  const text = useText();
  const takesAny = useMay('take any waiting chat');
  const nameOf = (ownerId: string) => team.names.value.get(ownerId) ?? text.desk.said.operator;
  switch (chat.state) {
    case 'assigned':
      if (chat.ownerId === uid && chat.offer) return <Offer chat={chat} offer={chat.offer} />;
      if (chat.ownerId === uid) return <Take chat={chat} back={back} hint={text.chat.takeHint} />;
      return <p class="faint">{text.chat.takeHintOther(nameOf(chat.ownerId))}</p>;
    case 'queued':
    case 'bot': {
      const hint = chat.state === 'bot' ? text.chat.withBot : text.chat.inQueue;
      return takesAny ? <Take chat={chat} back={back} hint={hint} /> : <p class="faint">{hint}</p>;
    }
    case 'active':
      return <p class="faint">{text.chat.takenByOther(nameOf(chat.ownerId))}</p>;
    case 'closed':
      return (
        <p class="faint">
          {text.chat.closedHint(dateTimeOf(chat.closedAt, locale.locale.value))}
          {chat.rating &&
            ` ${text.desk.rated(chat.rating.score)}${chat.rating.comment ? `: ${chat.rating.comment}` : ''}`}
        </p>
      );
  }
}

/** "Перехватить": the company's text goes out and the composer opens. */
function Take({ chat, back, hint }: { chat: Chat; back: Route; hint: string }) {
  const { desk, commands, router } = useApp();
  const text = useText();
  const key = `take:${chat.id}`;
  const take = async () => {
    const outcome = await commands.run(key, () => desk('take', { chatId: chat.id }));
    if (outcome?.ok && back.page !== 'mine') router.go({ page: 'mine', chatId: chat.id });
  };
  return (
    <div class="take">
      <p class="grow faint">{hint}</p>
      <Button kind="primary" busy={commands.running.value.has(key)} onClick={() => void take()}>
        {text.chat.take}
      </Button>
    </div>
  );
}

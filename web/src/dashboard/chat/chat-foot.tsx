import { useComputed, useModel } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import type { Chat } from '#domain/chat.ts';
import { hasLeft } from '#domain/chat.ts';
import { Button } from '../../ui/button.tsx';
import { ownerOf, writesIn } from '../inbox/card.ts';
import { useApp } from '../app/context.ts';
import { useMay, useWork } from '../work/context.ts';
import { useMoments } from '../time/moments.ts';
import { hintAt, waitedFor } from './hints.ts';
import { insertApart } from './insert-text.ts';
import { useKey } from '../keys/use-key.ts';
import type { OpenedChat } from './chat-model.ts';
import type { Answered } from './composer.tsx';
import { notePlace } from '../sending/drafts.ts';
import type { Hint } from './hints-model.ts';
import { HintsModel } from './hints-model.ts';
import type { Route } from '../app/route.ts';
import { useNameOf } from '../people/person-name.tsx';
import { Composer } from './composer.tsx';
import { HintCards } from './hint-cards.tsx';
import { NoteComposer } from './note-composer.tsx';
import { Offer } from './offer.tsx';
import { OfOthers } from '../supervise/of-others.tsx';
import { useText } from '../work/words.ts';
import './chat-foot.css';
import './note.css';

/** Below the transcript: "Перехватить", the composer, or why the person cannot write here. */
export function ChatFoot({ chat, opened, back }: { chat: Chat; opened: Answered; back: Route }) {
  const { uid, drafts } = useWork();
  const text = useText();
  const { notes } = text;
  const editsAny = useMay('edit any chat');
  const [writing, setWriting] = useState<'note' | 'whisper' | null>(null);
  const noting = writing !== null;
  const setNoting = (on: boolean) => setWriting(on ? 'note' : null);
  const field = useRef<HTMLTextAreaElement>(null);
  const hints = useHints(chat.id, opened);
  const writes = writesIn(chat, uid);
  const found = noting ? [] : hints.shown.value;
  const insert = ({ answer }: Hint) => insertApart(field.current!, answer);
  const dismiss = () => {
    hints.dismiss();
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = writes ? found[hintAt(event) ?? -1] : undefined;
    if (chosen) insert(chosen);
    else if (event.key === 'Escape' && !event.isComposing && found.length > 0) dismiss();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const hasNote = useComputed(() => notePlace(chat.id) in drafts.drafts.value);
  const mayNote = editsAny || ownerOf(chat) === uid;
  const shortcut = useKey('note', () => setNoting(!noting), mayNote);
  return (
    <footer class="chat-foot" onKeyDown={onKeyDown}>
      <div class="chat-foot-inner">
        <HintCards found={found} onInsert={writes ? insert : null} onDismiss={dismiss} />
        {noting ? (
          <NoteComposer
            key={writing}
            chatId={chat.id}
            to={writing === 'whisper' ? ownerOf(chat) : null}
            onClose={() => setNoting(false)}
          />
        ) : writes ? (
          <Composer chat={chat} opened={opened} field={field} />
        ) : (
          <Standing chat={chat} back={back} onWhisper={() => setWriting('whisper')} />
        )}
        {mayNote && !noting && (
          <span class="note-button">
            <Button kind="quiet" small icon="edit" shortcut={shortcut} onClick={() => setNoting(true)}>
              {notes.add}
              {hasNote.value && <Kept words={text.chat.draft} />}
            </Button>
          </span>
        )}
      </div>
    </footer>
  );
}

/** Shows that an unfinished note is kept for this chat. */
const Kept = ({ words }: { words: string }) => (
  <>
    <span class="hidden-text"> ({words})</span>
    <span class="note-kept" aria-hidden="true" />
  </>
);

/** The hints from the knowledge base for this chat, while the chat is open. */
function useHints(chatId: string, opened: Pick<OpenedChat, 'chat' | 'messages'>) {
  const { desk } = useApp();
  const { company } = useWork();
  const waited = useComputed(() => waitedFor(opened.chat.value, opened.messages.value));
  const isPublished = useComputed(() => company.company.value?.published != null);
  return useModel(() => new HintsModel(desk, chatId, waited, isPublished));
}

function Standing({ chat, back, onWhisper }: { chat: Chat; back: Route; onWhisper: () => void }) {
  const { write } = useMoments();
  const { uid } = useWork();
  const text = useText();
  const takesAny = useMay('take any waiting chat');
  const names = useNameOf();
  const nameOf = (ownerId: string) => names(ownerId) ?? text.desk.said.operator;
  const of = { onWhisper, onTaken: useTaken(chat.id, back) };
  switch (chat.state) {
    case 'assigned':
      if (chat.ownerId === uid && chat.offer) return <Offer chat={chat} offer={chat.offer} />;
      if (chat.ownerId === uid) return <Take chat={chat} back={back} hint={text.chat.takeHint} />;
      return <OfOthers {...of} chat={chat} hint={text.chat.takeHintOther(nameOf(chat.ownerId))} />;
    case 'queued':
    case 'bot': {
      const inQueue = hasLeft(chat) ? text.chat.clientLeft : text.chat.inQueue;
      const hint = chat.state === 'bot' ? text.chat.withBot : inQueue;
      return takesAny ? <Take chat={chat} back={back} hint={hint} /> : <p class="faint">{hint}</p>;
    }
    case 'active':
      return <OfOthers {...of} chat={chat} hint={text.chat.takenByOther(nameOf(chat.ownerId))} />;
    case 'closed':
      return (
        <p class="faint foot-closed">
          {text.chat.closedHint(write(chat.closedAt, 'short'))}
          {chat.rating &&
            ` ${text.desk.rated(chat.rating.score)}${chat.rating.comment ? `: ${chat.rating.comment}` : ''}`}
        </p>
      );
  }
}

/** "Перехватить": the company's text goes out and the composer opens. */
function Take({ chat, back, hint }: { chat: Chat; back: Route; hint: string }) {
  const { desk, commands } = useApp();
  const text = useText();
  const goOn = useTaken(chat.id, back);
  const key = `take:${chat.id}`;
  const take = async () => {
    const outcome = await commands.run(key, () => desk('take', { chatId: chat.id }));
    if (outcome?.ok) goOn();
  };
  const shortcut = useKey('take', () => void take());
  return (
    <div class="take">
      <p class="grow faint">{hint}</p>
      <Button kind="primary" shortcut={shortcut} busy={commands.running.value.has(key)} onClick={() => void take()}>
        {text.chat.take}
      </Button>
    </div>
  );
}

/** A chat that the person has taken goes on in their own list, unless it is shown there already, or in a column. */
function useTaken(chatId: string, back: Route): () => void {
  const { router } = useApp();
  const stays = back.page === 'mine' || back.page === 'side';
  return () => {
    if (!stays) router.go({ page: 'mine', chatId });
  };
}

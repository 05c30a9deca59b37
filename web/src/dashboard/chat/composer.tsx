import type { RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { fillVariables } from '#domain/reply/variables.ts';
import type { UsedReply } from '#domain/reply/uses.ts';
import type { ActiveChat } from '#domain/chat.ts';
import { MESSAGE_MAX } from '#domain/contract/limits.ts';
import { Button } from '../../ui/button.tsx';
import { useApp } from '../app/context.ts';
import { useColumn } from '../columns/column-context.ts';
import { useWork } from '../work/context.ts';
import { EmojiButton } from './emoji/emoji-button.tsx';
import { findReplies, searchIn } from './find-replies.ts';
import { insertText } from './insert-text.ts';
import type { OpenedChat } from './chat-model.ts';
import type { ScopedReply } from '../replies/replies-model.ts';
import { topicTitle } from '../inbox/card.ts';
import { say } from '../sending/say.ts';
import { paste } from './paste.ts';
import { ReplyList } from './reply-list.tsx';
import { useFinder } from './use-finder.ts';
import { TypingLine } from './typing-line.tsx';
import { WRITING } from '../keys/shortcuts.ts';
import { shownKeys } from '../keys/shown-keys.ts';
import { useText } from '../work/words.ts';
import './composer.css';

/** The parts of the open chat that the composer needs. */
export type Answered = Pick<OpenedChat, 'chat' | 'messages' | 'behind' | 'seen' | 'clientTypedAt'>;

/** `field`: the text field, for other components that insert text into it. */
type Props = { chat: ActiveChat; opened: Answered; field: RefObject<HTMLTextAreaElement | null> };

/** Where the operator writes to the client; "/" finds a ready reply. Typed text is kept until the server has it. */
export function Composer({ chat, opened, field }: Props) {
  const { toasts } = useApp();
  const work = useWork();
  const { drafts, typing, replies, self, company } = work;
  const text = useText();
  const id = useId();
  const column = useColumn();
  const chatId = chat.id;
  // Reads through the model's signal, so that a text put back from the outbox or typed in another tab shows at once.
  const draft = drafts.drafts.value[chatId] ?? '';
  const tooLong = draft.trim().length > MESSAGE_MAX;
  const [at, setAt] = useState(0);
  const [dismissed, setDismissed] = useState(false);
  const [isPicking, setPicking] = useState(false);
  const search = dismissed ? null : searchIn(draft);
  const finder = useFinder(search !== null);
  const found = search === null ? null : findReplies(replies.all.value ?? [], search, finder);
  const chosen = found?.[Math.min(at, found.length - 1)];
  useEffect(() => {
    // No focus on a touch screen: the keyboard would hide the conversation that was just opened. Nor from another of several chats side by side.
    if (column?.isCurrent.peek() !== false && matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, []);

  // What was inserted since the last message; an emptied field is no use of it.
  const used = useRef<UsedReply[]>([]);
  const write = (words: string) => {
    if (words.trim() === '') used.current = [];
    drafts.write(chatId, words);
    setAt(0);
    setDismissed(false);
    if (words.trim() !== '' && searchIn(words) === null) typing.typed(chatId);
  };
  const insert = (reply: ScopedReply) => {
    const values = {
      client: chat.client.name,
      operator: self.value.firstName,
      company: company.company.value?.name ?? '',
      topic: topicTitle(chat, company.named.value),
    };
    used.current.push({ scope: reply.scope, id: reply.id });
    write(fillVariables(reply.text, values));
    field.current?.focus();
  };
  const send = () => {
    const words = draft.trim();
    if (words === '' || tooLong) return;
    say(work, chat, opened, words, used.current.slice(-5));
    used.current = [];
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (found !== null) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined && found.length > 0) setAt((at + step + found.length) % found.length);
      else if (event.key === 'Escape') setDismissed(true);
      else if ((event.key === 'Enter' || event.key === 'Tab') && chosen && !event.shiftKey) insert(chosen);
      // No reply matches, so text that begins with "/" is sent as it is. While the replies load this is not known, so nothing is sent.
      else if (event.key === 'Enter' && !event.shiftKey && replies.all.value) send();
      else return;
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    }
  };
  return (
    <form
      onKeyDown={(event) => {
        // Compared by the key's place (`code`), since the Russian layout has another letter on this key.
        if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyE') return;
        event.preventDefault();
        setPicking(true);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TypingLine opened={opened} />
      {found && <ReplyList id={id} found={found} at={Math.min(at, found.length - 1)} onChoose={insert} />}
      <div class="composer">
        <textarea
          ref={field}
          rows={1}
          data-kept
          value={draft}
          placeholder={text.chat.composePlaceholder}
          aria-label={text.chat.compose}
          aria-describedby={`${id}-hint`}
          aria-invalid={tooLong || undefined}
          aria-autocomplete="list"
          aria-controls={found ? id : undefined}
          aria-activedescendant={chosen ? `${id}-${Math.min(at, found!.length - 1)}` : undefined}
          onInput={(event) => write(event.currentTarget.value)}
          onPaste={(event) => paste(event, () => toasts.warn(text.chat.noFiles))}
          onKeyDown={onKeyDown}
        />
        <EmojiButton
          isOpen={isPicking}
          setOpen={setPicking}
          onChoose={(sign) => insertText(field.current!, sign)}
          onLeave={() => field.current?.focus()}
        />
        <Button kind="primary" type="submit" icon="send" label={text.chat.send} off={draft.trim() === '' || tooLong} />
      </div>
      <p class={tooLong ? 'field-problem' : 'composer-hint'} id={`${id}-hint`} role={tooLong ? 'alert' : undefined}>
        {tooLong ? text.chat.tooLong(MESSAGE_MAX) : text.chat.composeHint(shownKeys(WRITING.line))}
      </p>
    </form>
  );
}

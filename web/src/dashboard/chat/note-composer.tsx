import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { notePlace } from '../sending/drafts.ts';
import { useIdOfWords } from '../form/use-id-of-words.ts';
import { paste } from './paste.ts';
import { useText } from '../work/words.ts';
import './composer.css';

/**
 * Where an internal note is written: yellow like the note. Its draft is kept apart from the message's. Retries of the same text keep the note's id.
 * `to`: the owner of the chat, where a supervisor whispers it to them.
 */
export function NoteComposer({ chatId, to, onClose }: { chatId: string; to: string | null; onClose: () => void }) {
  const { desk, commands, toasts } = useApp();
  const { drafts } = useWork();
  const { notes, common, chat, supervise } = useText();
  const title = to === null ? notes.title : supervise.whisperTitle;
  const idOf = useIdOfWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const place = notePlace(chatId);
  const draft = drafts.drafts.value[place] ?? '';
  const key = `note:${chatId}`;
  useEffect(() => field.current?.focus(), []);

  const save = async () => {
    const words = draft.trim();
    if (words === '') return;
    const note = { chatId, id: idOf(words), text: words };
    const send = () => (to === null ? desk('addNote', note) : desk('whisper', { ...note, to }));
    const outcome = await commands.run(key, send);
    // Text typed while the note was sent is another note and stays in the field.
    if (!outcome?.ok || drafts.read(place).trim() !== words) return;
    drafts.write(place, '');
    onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="composer composer-note">
        <textarea
          ref={field}
          rows={2}
          data-kept
          maxLength={2_000}
          value={draft}
          placeholder={to === null ? notes.placeholder : supervise.whisperPlaceholder}
          aria-label={title}
          aria-describedby={id}
          onInput={(event) => drafts.write(place, event.currentTarget.value)}
          onPaste={(event) => paste(event, () => toasts.warn(chat.noFiles))}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            if (event.key === 'Escape') onClose();
            else if (event.key === 'Enter' && !event.shiftKey) void save();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        <Button small onClick={onClose}>
          {common.cancel}
        </Button>
        <Button small kind="primary" type="submit" busy={commands.running.value.has(key)} off={draft.trim() === ''}>
          {to === null ? notes.save : supervise.whisperSend}
        </Button>
      </div>
      <p class="composer-hint" id={id}>
        {to === null ? notes.hint : supervise.whisperHint}
      </p>
    </form>
  );
}

import { useEffect, useRef } from 'preact/hooks';
import { MESSAGE_MAX } from '#domain/contract/limits.ts';
import { Button } from '../../ui/button.tsx';
import { useText, useWork } from '../context.ts';
import type { OpenedChat } from '../models/chat.ts';

/** Where the operator writes. What is typed is kept until the server has it. */
export function Composer({ chatId, opened }: { chatId: string; opened: OpenedChat }) {
  const { drafts, outbox } = useWork();
  const text = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  // Reads through the model's signal, so that a text put back from the outbox shows at once.
  const draft = drafts.drafts.value[chatId] ?? drafts.read(chatId);
  const tooLong = draft.trim().length > MESSAGE_MAX;
  useEffect(() => {
    // On a touch screen the keyboard would hide the conversation that one has just opened.
    if (matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, []);

  const send = () => {
    const words = draft.trim();
    if (words === '' || tooLong) return;
    drafts.write(chatId, '');
    void outbox.send(chatId, words, opened.messages.peek()?.at(-1)?.seq ?? 0);
    field.current?.focus();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div class="composer">
        <textarea
          ref={field}
          rows={1}
          value={draft}
          placeholder={text.chat.composePlaceholder}
          aria-label={text.chat.compose}
          aria-describedby="composer-hint"
          aria-invalid={tooLong || undefined}
          onInput={(event) => drafts.write(chatId, event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <Button kind="primary" type="submit" icon="send" label={text.chat.send} off={draft.trim() === '' || tooLong} />
      </div>
      <p class={tooLong ? 'field-problem' : 'composer-hint'} id="composer-hint" role={tooLong ? 'alert' : undefined}>
        {tooLong ? text.chat.tooLong(MESSAGE_MAX) : text.chat.composeHint}
      </p>
    </form>
  );
}

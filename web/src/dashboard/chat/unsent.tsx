import { Button } from '../../ui/button.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useText, useWork } from '../context.ts';
import type { Outgoing } from '../models/outbox.ts';
import { useCopy } from './copy-button.tsx';

/** One's own messages that have not arrived, where there is no chat to write in any more. */
export function Unsent({ chatId }: { chatId: string }) {
  const { outbox } = useWork();
  return (
    <>
      {outbox.outgoing.value
        .filter((message) => message.chatId === chatId)
        .map((message) => (
          <UnsentLine key={message.id} message={message} writes={false} />
        ))}
    </>
  );
}

/** One such message, with the ways out when it was not sent; where one no longer `writes`, it can only be copied. */
export function UnsentLine({ message, writes }: { message: Outgoing; writes: boolean }) {
  const { outbox, drafts } = useWork();
  const text = useText();
  const copy = useCopy();
  return (
    <div class="said operator unsent first">
      <span class="speaker">{text.desk.you}</span>
      <div class="bubble">{message.text}</div>
      {message.state === 'failed' || message.state === 'waiting' ? (
        <div class="said-failed" role={message.state === 'failed' ? 'alert' : 'status'}>
          <span>
            {message.state === 'failed' ? text.chat.notSent : text.chat.waiting}. {message.why}
          </span>
          {writes ? (
            <>
              <Button
                kind="link"
                onClick={() => (message.state === 'waiting' ? outbox.nudge() : outbox.retry(message.id))}
              >
                {text.common.retry}
              </Button>
              <Button
                kind="link"
                onClick={() => {
                  const draft = drafts.read(message.chatId);
                  drafts.write(message.chatId, draft === '' ? message.text : `${message.text}\n${draft}`);
                  outbox.discard(message.id);
                }}
              >
                {text.chat.toDraft}
              </Button>
            </>
          ) : (
            <Button kind="link" onClick={() => void copy(message.text)}>
              {text.chat.copyUnsent}
            </Button>
          )}
          <Button kind="link" onClick={() => outbox.discard(message.id)}>
            {text.chat.discard}
          </Button>
        </div>
      ) : (
        <span class="said-time row">
          <Spinner />
          {text.chat.sending}
        </span>
      )}
    </div>
  );
}

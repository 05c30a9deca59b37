import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Spinner } from '../../ui/spinner.tsx';
import { useWork } from '../work/context.ts';
import type { Outgoing } from '../sending/outgoing.ts';
import { needsWord } from '../sending/outgoing.ts';
import { useCopy } from './copy-button.tsx';
import type { Text } from '../work/words.ts';
import { useText } from '../work/words.ts';
import './said.css';

/** The person's own messages that have not arrived, for a chat in which they can no longer write. */
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

/** One message that has not arrived, with buttons for what can be done about it. Without `writes` the message can only be copied. */
export function UnsentLine({ message, writes }: { message: Outgoing; writes: boolean }) {
  const { outbox, drafts, inbox } = useWork();
  const text = useText();
  const copy = useCopy();
  const go = () => void outbox.go(message.id, inbox.mine.peek()?.find(({ id }) => id === message.chatId)?.seq ?? 0);
  return (
    <div class="said operator unsent first">
      <span class="speaker">{text.desk.you}</span>
      <div class="bubble">{message.text}</div>
      {message.state === 'sending' || message.state === 'sent' ? (
        <span class="said-time row">
          <Spinner />
          {text.chat.sending}
        </span>
      ) : (
        <div
          class={classes('said-failed', !needsWord(message) && 'said-waits')}
          role={needsWord(message) ? 'alert' : 'status'}
        >
          <span>{standing(message, text)}</span>
          {writes ? (
            <>
              {!(message.state === 'failed' && message.isFinal) && (
                <Button kind="link" onClick={go}>
                  {text.chat.go[message.state]}
                </Button>
              )}
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
      )}
    </div>
  );
}

/** Why the message has not arrived. */
function standing(message: Exclude<Outgoing, { state: 'sending' | 'sent' }>, { chat }: Text): string {
  switch (message.state) {
    case 'failed':
      return `${chat.notSent}. ${message.why}`;
    case 'waiting':
      return `${chat.waiting}. ${message.why}`;
    case 'held':
      return chat.hold.updating;
    case 'asked':
      return chat.hold.unseen;
  }
}

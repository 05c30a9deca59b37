import type { Message } from '#domain/message.ts';
import { Icon } from '../../ui/icon.tsx';
import { classes } from '../../ui/classes.ts';
import { useWork } from '../work/context.ts';
import { Moment } from '../time/moment.tsx';
import type { Line } from './messages.ts';
import { PersonName, useNameOf } from '../people/person-name.tsx';
import { CopyButton } from './copy-button.tsx';
import { Linked } from './linked.tsx';
import { FlagButton } from './flag-button.tsx';
import { useText } from '../work/words.ts';
import './notice.css';
import './said.css';

/**
 * The buttons beside a message. `inTabs`: the Tab key reaches them; the arrow keys lead to the buttons of other messages. `flagIn`: the chat in which
 * the person may flag the message to train the bot; null when they may not.
 */
export type LineActions = { inTabs: boolean; flagIn: string | null };
type Props = { line: Line; actions?: LineActions; isFound?: boolean };

/** One line of a transcript: the client at the left, the bot and the operators at the right, the system in the middle. */
export function MessageLine({ line: { message, newSpeaker }, actions, isFound = false }: Props) {
  const text = useText();
  if (message.from === 'system') {
    return (
      <div class="notice" data-from="system">
        <strong>
          <NoticeTitle message={message} />
          <Moment at={message.at} as="time" />
        </strong>
        <Linked text={message.text} />
      </div>
    );
  }
  return (
    <div class={classes('said', message.from, newSpeaker && 'first', isFound && 'found')} data-from={message.from}>
      {isFound && <span class="hidden-text">{text.chat.foundHere} </span>}
      {newSpeaker ? <Speaker message={message} /> : <span class="hidden-text">{text.desk.said[message.from]}: </span>}
      <div class="bubble">
        <Linked text={message.text} marks />
        {message.kind === 'text' && message.from === 'bot' && message.closing && (
          <span class="said-closing">{message.closing}</span>
        )}
        {actions && <Actions message={message} {...actions} />}
        {message.kind === 'choices' && (
          <span class="choices">
            {message.choices.map(({ entryId, title }) => (
              <span key={entryId} class="choice">
                {title}
              </span>
            ))}
          </span>
        )}
      </div>
      {message.from === 'bot' && message.kind === 'text' && message.sources && (
        <span class="said-source">{text.chat.source(message.sources)}</span>
      )}
      <Moment class="said-time" at={message.at} as="time" />
    </div>
  );
}

/** The title of a notice, with the name of the person of the staff who caused it, if known. */
function NoticeTitle({ message: { notice, by } }: { message: Extract<Message, { from: 'system' }> }) {
  const text = useText();
  const nameOf = useNameOf();
  const name = by && nameOf(by.operatorId, by.firstName);
  // A notice that only a newer server knows has no title here; its words say what has happened.
  const title = (name && text.noticeBy[notice]?.(name)) ?? text.notice[notice];
  return title ? <>{title} · </> : null;
}

function Actions({ message, inTabs, flagIn }: { message: Message } & LineActions) {
  // A choice made by a button comes from the bot itself, so it cannot train the bot.
  const mayFlag = message.from === 'visitor' && message.choice === null;
  return (
    <span class="line-actions">
      <CopyButton words={message.text} inTabs={inTabs} />
      {mayFlag && flagIn !== null && <FlagButton chatId={flagIn} seq={message.seq} inTabs={inTabs} />}
    </span>
  );
}

function Speaker({ message }: { message: Exclude<Message, { from: 'system' }> }) {
  const { uid } = useWork();
  const { desk } = useText();
  const mine = message.from === 'operator' && message.operatorId === uid;
  return (
    <span class="speaker">
      {message.from === 'bot' && <Icon name="bot" size={14} />}
      {message.from !== 'operator' ? (
        desk.said[message.from]
      ) : mine ? (
        desk.you
      ) : (
        <PersonName id={message.operatorId} firstName={message.firstName} />
      )}
    </span>
  );
}

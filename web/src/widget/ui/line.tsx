import type { PublicMessage } from '#domain/contract/visitor.ts';
import type { Item } from '../outbox.ts';
import type { Widget } from './context.ts';
import { momentWords, timeWords } from '../days.ts';
import { Linked } from './linked.tsx';
import './line.css';
import './pill.css';

type LineProps = {
  widget: Widget;
  line: PublicMessage;
  /** Is the message the first of several by the same author? It shows the author's name. */
  isFirst: boolean;
  /** Does the bot's question still wait for an answer? Then its buttons work. */
  isAsked: boolean;
};

export function Line({ widget, line, isFirst, isAsked }: LineProps) {
  const { text, conversation } = widget;
  const { from, at, choices, closing, replies } = line;
  if (from === 'system') return <p class="notice">{line.text}</p>;
  const isMine = from === 'visitor';
  const author = isMine ? text.you : from === 'bot' ? text.bot : line.firstName;
  return (
    <div class={`line ${isMine ? 'me' : 'them'} ${from}`}>
      {isFirst && <p class={isMine ? 'hidden' : 'author'}>{author}</p>}
      <div class="bubble">
        <Linked text={line.text} />
        {closing && <p class="closing">{closing}</p>}
        <Time widget={widget} at={at} />
      </div>
      {choices !== undefined && isAsked && (
        <div class="choices">
          {choices.map(({ entryId, title }) => (
            <button key={entryId} type="button" class="pill" onClick={() => conversation.say(title, entryId)}>
              {title}
            </button>
          ))}
        </div>
      )}
      {replies !== undefined && isAsked && (
        <div class="choices">
          {replies.map((words) => (
            <button key={words} type="button" class="pill" onClick={() => conversation.say(words)}>
              {words}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** Refusals after which the same message would be refused again. The domain's full table of refusals is too large for the widget. */
export const FINAL: ReadonlySet<string | null> = new Set([
  'muted',
  'blocked',
  'bad-input',
  'phone-invalid',
  'message-id-reused',
  'unknown-company',
  'unknown-visitor',
]);

/** A message that is being sent or has failed. */
export function Outgoing({ widget: { text, locale, conversation }, item }: { widget: Widget; item: Item }) {
  const { id, state, problem, reason } = item;
  const until = conversation.mutedUntil.value;
  const obstacle = conversation.obstacle.value;
  // A visitor whose mute has ended is told only that. Before the first answer the widget does not know whether it has ended.
  const isFree = reason === 'muted' && until === null && conversation.isKnown.value;
  return (
    <div class={`line me ${state}`}>
      <div class="bubble">
        <Linked text={item.text} />
        {state !== 'failed' && (
          <small>
            {obstacle === null || state === 'sent' ? text.sending : obstacle ? text.held(obstacle) : text.unreached}
          </small>
        )}
      </div>
      {state === 'failed' && (
        <div class={isFree ? 'problem free' : 'problem'} role="alert">
          <p>{isFree ? text.freeAgain : problem || text.notSent}</p>
          {reason === 'muted' && until !== null && <p>{text.freeFrom(momentWords(until, locale))}</p>}
          {(isFree || !FINAL.has(reason)) && (
            <button type="button" class="pill" onClick={() => conversation.retry(id)}>
              {isFree ? text.send : text.retry}
            </button>
          )}
          <button type="button" class="pill" onClick={() => conversation.giveUp(id)}>
            {text.remove}
          </button>
        </div>
      )}
    </div>
  );
}

function Time({ widget: { locale }, at }: { widget: Widget; at: number }) {
  const moment = new Date(at);
  return <time dateTime={moment.toISOString()}>{timeWords(moment, locale)}</time>;
}

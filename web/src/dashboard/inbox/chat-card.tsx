import { nextAnswerOf } from '#domain/answer-target.ts';
import { useComputed } from '@preact/signals';
import type { ComponentChildren, ComponentType } from 'preact';
import type { Chat } from '#domain/chat.ts';
import { awaitingSince, hasLeft } from '#domain/chat.ts';
import { Badge } from '../../ui/badge.tsx';
import { classes } from '../../ui/classes.ts';
import { askedIn, clientName, firstLine, topicTitle, unreadOf } from './card.ts';
import { useWork } from '../work/context.ts';
import { Moment } from '../time/moment.tsx';
import { Link } from '../app/link.tsx';
import type { List } from '../app/route.ts';
import { BesideButton } from '../columns/beside-button.tsx';
import { useBeside } from '../columns/use-beside.ts';
import { GoneSince } from './gone-since.tsx';
import { WaitingTimer } from './waiting-timer.tsx';
import { useText } from '../work/words.ts';
import './card.css';

type Props = {
  chat: Chat;
  list: List;
  open: boolean;
  /** The chat has left the list; the card only keeps its place. */
  gone?: boolean;
  /** A line that this list adds, such as the owner. One component for all cards, so that a card renders again only when its own chat changes. */
  Note?: ComponentType<{ chat: Chat }> | undefined;
  /** The same line as plain text. */
  note?: string;
  /** Its place in a list of which only a part is drawn, from 0, and a title `above` it where another part of the list begins. */
  among?: { place: number; of: number; measure: (card: HTMLLIElement | null) => void; above: string | null };
  /** Buttons under the card. */
  children?: ComponentChildren;
};

/** A chat in a list: its client, start, topic, waiting time and question. */
export function ChatCard({ chat, list, open, gone = false, Note, note, among, children }: Props) {
  const { phones, company, outbox, drafts } = useWork();
  const text = useText();
  const beside = useBeside();
  const since = awaitingSince(chat);
  const unread = unreadOf(chat);
  const asked = askedIn(chat);
  const hasDraft = useComputed(() => drafts.chats.value.has(chat.id));
  const isRefused = useComputed(() => outbox.refusedIn.value.has(chat.id));
  return (
    <li
      {...(among && {
        ref: among.measure,
        'data-index': among.place,
        'aria-setsize': among.of,
        'aria-posinset': among.place + 1,
      })}
      class={classes('card', gone && 'gone', beside && 'with-beside')}
    >
      {among?.above && <p class="card-part">{among.above}</p>}
      <div class="card-body">
        <Link
          to={{ page: list, chatId: chat.id }}
          class="card-link"
          current={open ? 'true' : undefined}
          onBeside={beside ? () => beside(chat.id) : undefined}
        >
          <span class="card-top">
            <span class="card-name">{clientName(chat.client, text, phones.write.value)}</span>
            {since !== null && <WaitingTimer since={since} answer={nextAnswerOf(chat)} />}
            {hasLeft(chat) && <GoneSince since={chat.gone.since} />}
            {chat.state === 'bot' && chat.opening && (
              <Badge>
                {text.desk.opens} <Moment at={chat.opening.at} as="short" />
              </Badge>
            )}
            {chat.state === 'closed' && chat.rating && (
              <Badge tone="warning">
                <span class="hidden-text">{text.desk.rated(chat.rating.score)}</span>
                <span aria-hidden="true">★ {chat.rating.score}</span>
              </Badge>
            )}
          </span>
          <span class="card-mid">
            <span class="grow">{topicTitle(chat, company.named.value) ?? text.desk.noTopic}</span>
            <Moment class="digits" at={chat.startedAt} as="short" />
          </span>
          {(Note || note) && <span class="card-mid card-note">{Note ? <Note chat={chat} /> : note}</span>}
          <span class="card-bottom">
            <span class="card-last">
              {asked !== null ? (
                asked
              ) : chat.last ? (
                <>
                  {chat.last.from !== 'visitor' && <span class="faint">{text.desk.said[chat.last.from]}: </span>}
                  {firstLine(chat.last.text)}
                </>
              ) : (
                text.desk.noMessages
              )}
            </span>
            {isRefused.value && <Badge tone="danger">{text.chat.notSent}</Badge>}
            {hasDraft.value && !open && <Badge tone="warning">{text.chat.draft}</Badge>}
            {gone && <Badge>{text.desk.left}</Badge>}
            {!gone && chat.state === 'assigned' && list === 'mine' && (
              <Badge tone="accent">{chat.offer ? text.transfer.offered : text.desk.untaken}</Badge>
            )}
            {unread > 0 && (
              <Badge tone="solid">
                <span aria-hidden="true">{unread}</span>
                <span class="hidden-text">{text.desk.unread(unread)}</span>
              </Badge>
            )}
          </span>
        </Link>
        <span class="card-beside">
          <BesideButton chat={chat} />
        </span>
      </div>
      {children && <div class="card-actions">{children}</div>}
    </li>
  );
}

import { useComputed } from '@preact/signals';
import { useCallback, useRef } from 'preact/hooks';
import type { OwnedChat } from '#domain/chat.ts';
import { awaitingSince } from '#domain/chat.ts';
import type { Ms } from '#domain/time.ts';
import { Avatar, StatusDot } from '../../ui/avatar.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../app/link.tsx';
import { WaitingTimer } from '../inbox/waiting-timer.tsx';
import { useNameOf } from '../people/person-name.tsx';
import { timerText } from '../time/timer.ts';
import { useWork } from '../work/context.ts';
import { AwayMenu } from './away-menu.tsx';
import { useDropOfChats } from './drag.ts';
import { LoadBar } from './load-bar.tsx';
import { OwnedChats } from './owned-chats.tsx';
import type { TeamRow as Row } from './team-rows.ts';
import { useText } from './words.ts';

type Props = {
  row: Row;
  place: number;
  open: boolean;
  measure: (row: HTMLLIElement | null) => void;
  onOpen: () => void;
  onGive: (chat: OwnedChat) => void;
};

/** One operator: who, status, load, today, and who waits on them longest. Opened it shows their chats. A chat may be dropped on it. */
export function TeamRow({ row, place, open, measure, onOpen, onGive }: Props) {
  const { operator, today, waits } = row;
  const name = useNameOf()(operator.id, operator.firstName) ?? row.name;
  const text = useText();
  const { board } = text;
  const element = useRef<HTMLLIElement>(null);
  const isOver = useDropOfChats(element, operator.id, onGive);
  const placed = useCallback((found: HTMLLIElement | null) => {
    element.current = found;
    measure(found);
  }, []);
  const { columns } = board;
  return (
    <li ref={placed} class={classes('team-row', isOver && 'target')} data-index={place} data-operator={operator.id}>
      <div class="team-row-line">
        <button type="button" class="team-row-name" aria-expanded={open} aria-label={board.open(name)} onClick={onOpen}>
          <Icon name={open ? 'down' : 'next'} size={14} />
          <Avatar id={operator.id} name={name} size={28} />
          <strong>{name}</strong>
        </button>
        <span class="team-row-cell" data-label={columns.status}>
          <Standing row={row} />
          <AwayMenu operator={operator} name={name} />
        </span>
        <span class="team-row-cell" data-label={columns.load}>
          <LoadBar operator={operator} />
        </span>
        <span class="team-row-cell digits" data-label={columns.active}>
          {today === null ? '…' : spanText(today.activeMs)}
        </span>
        <span class="team-row-cell digits" data-label={columns.chats}>
          {today === null ? '…' : today.chats}
        </span>
        <span class="team-row-cell digits" data-label={columns.first}>
          {today === null ? '…' : spanText(today.firstMs)}
        </span>
        <span class="team-row-cell" data-label={columns.waits}>
          {waits === null ? <span class="faint">{board.noOne}</span> : <Waits chat={waits} />}
        </span>
      </div>
      {open && <OwnedChats operatorId={operator.id} name={name} />}
    </li>
  );
}

const spanText = (ms: Ms | null) => (ms === null ? '–' : timerText(ms));

function Waits({ chat }: { chat: OwnedChat }) {
  const since = awaitingSince(chat);
  return since === null ? null : (
    <Link to={{ page: 'chats', chatId: chat.id }}>
      <WaitingTimer since={since} />
    </Link>
  );
}

/** The status, since when, and who set it if it was not the person. */
function Standing({ row: { operator } }: { row: Row }) {
  const { clock } = useWork();
  const text = useText();
  const names = useNameOf();
  const time = useComputed(() => timerText(clock.now.value - operator.statusSince));
  const by = operator.statusBy === undefined ? null : names(operator.statusBy);
  return (
    <span class="team-row-status">
      <StatusDot dot={operator.status} />
      <span>
        {text.statusOf[operator.status]}
        <span class="faint digits whole">
          <span class="hidden-text">{text.board.since('')}</span>
          {time}
          {by !== null && `, ${text.board.statusBy(by)}`}
        </span>
      </span>
    </span>
  );
}

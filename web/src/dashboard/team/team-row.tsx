import type { ReadonlySignal } from '@preact/signals';
import { useComputed } from '@preact/signals';
import { useCallback, useRef } from 'preact/hooks';
import type { BoardPerson } from '#domain/board/team-part.ts';
import type { OwnedChat } from '#domain/chat.ts';
import type { Ms } from '#domain/time.ts';
import { Avatar, StatusDot } from '../../ui/avatar.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { timerText } from '../time/timer.ts';
import { AwayMenu } from './away-menu.tsx';
import { DashboardOpen } from './dashboard-open.tsx';
import { useDropOfChats } from './drag.ts';
import { LoadBar } from './load-bar.tsx';
import { LongestWait } from './longest-wait.tsx';
import { OwnedChats } from './owned-chats.tsx';
import type { TeamRow as Row } from './team-rows.ts';
import { activeAt } from './team-rows.ts';
import { useText } from './words.ts';

type Props = {
  row: Row;
  /** The names of the team by id. */
  names: ReadonlyMap<string, string>;
  /** The moment that the timers count to. */
  until: ReadonlySignal<Ms>;
  place: number;
  open: boolean;
  measure: (row: HTMLLIElement | null) => void;
  onOpen: () => void;
  onGive: (chat: OwnedChat) => void;
};

/** One operator: who, status, load, today, and who waits on them longest. Opened it shows their chats. A chat may be dropped on it. */
export function TeamRow({ row, names, until, place, open, measure, onOpen, onGive }: Props) {
  const { person, name, chats, firstMs } = row;
  const text = useText();
  const { board } = text;
  const element = useRef<HTMLLIElement>(null);
  const isOver = useDropOfChats(element, person.id, onGive);
  const placed = useCallback((found: HTMLLIElement | null) => {
    element.current = found;
    measure(found);
  }, []);
  const { columns } = board;
  return (
    <li ref={placed} class={classes('team-row', isOver && 'target')} data-index={place} data-operator={person.id}>
      <div class="team-row-line">
        <div class="team-row-who">
          <button
            type="button"
            class="team-row-name"
            aria-expanded={open}
            aria-label={board.open(name)}
            onClick={onOpen}
          >
            <Icon name={open ? 'down' : 'next'} size={14} />
            <Avatar id={person.id} name={name} size={28} />
            <strong>{name}</strong>
          </button>
          <DashboardOpen operatorId={person.id} />
        </div>
        <span class="team-row-cell" data-label={columns.status}>
          <Standing {...{ person, names, until }} />
          <AwayMenu person={person} name={name} />
        </span>
        <span class="team-row-cell" data-label={columns.load}>
          <LoadBar person={person} />
        </span>
        <span class="team-row-cell digits" data-label={columns.active}>
          <Active row={row} until={until} />
        </span>
        <span class="team-row-cell digits" data-label={columns.chats}>
          {chats}
        </span>
        <span class="team-row-cell digits" data-label={columns.first}>
          {spanText(firstMs)}
        </span>
        <span class="team-row-cell" data-label={columns.waits}>
          <LongestWait person={person} until={until} />
        </span>
      </div>
      {open && <OwnedChats operatorId={person.id} name={name} />}
    </li>
  );
}

const spanText = (ms: Ms | null) => (ms === null ? '–' : timerText(ms));

/** The active time of today, which goes on while they work. */
function Active({ row, until }: { row: Row; until: ReadonlySignal<Ms> }) {
  const { activeMs, runsSince } = row;
  const shown = useComputed(() => spanText(activeAt({ activeMs, runsSince }, until.value)));
  return <>{shown}</>;
}

type Standing = { person: BoardPerson; names: ReadonlyMap<string, string>; until: ReadonlySignal<Ms> };

/** The status, since when, and who set it if it was not the person. */
function Standing({ person: { status, statusSince, statusBy }, names, until }: Standing) {
  const text = useText();
  const time = useComputed(() => timerText(until.value - statusSince));
  const by = statusBy === undefined ? null : names.get(statusBy);
  return (
    <span class="team-row-status">
      <StatusDot dot={status} />
      <span>
        {text.statusOf[status]}
        <span class="faint digits whole">
          <span class="hidden-text">{text.board.since('')}</span>
          {time}
          {by != null && `, ${text.board.statusBy(by)}`}
        </span>
      </span>
    </span>
  );
}

import { useComputed, useModel, useSignal } from '@preact/signals';
import { createModel } from '@preact/signals';
import { dayOf } from '#domain/day.ts';
import { isOwned } from '#domain/chat.ts';
import { useState } from 'preact/hooks';
import { Empty } from '../../ui/empty.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { useNear } from '../../ui/use-near.ts';
import { useApp } from '../app/context.ts';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';
import { Moment } from '../time/moment.tsx';
import { useWork } from '../work/context.ts';
import { every } from './every.ts';
import { TeamHead } from './team-head.tsx';
import { TeamRow } from './team-row.tsx';
import type { TeamRow as Row, TeamFilter, TeamSort } from './team-rows.ts';
import { TEAM_FILTERS, rowsOf, shownRows } from './team-rows.ts';
import { TodayModel } from './today-model.ts';
import { useGive } from './use-give.tsx';
import { useText } from './words.ts';
import './team.css';

/** The height of a row that has not been measured yet, px. */
const GUESS = 49;

/** Last names are documents of their own: of more people than this they are asked for only where a row is drawn, and found by the first name. */
const NAMED = 100;

const NOBODY: readonly Row[] = [];

const WaitingModel = createModel((reads: Pick<Reads, 'waitingOnPeople'>) => live(reads.waitingOnPeople));

/** "Команда": everybody who works here, how they stand now and today; chats are moved from one to another. */
export function TeamPage() {
  const { desk } = useApp();
  const { team, names, company, clock, reads } = useWork();
  const { board, common } = useText();
  const day = useComputed(() => {
    const zone = company.company.value?.settings.timeZone;
    return zone === undefined ? undefined : dayOf(clock.now.value, zone);
  });
  const today = useModel(() => new TodayModel(desk, day, every));
  const waiting = useModel(() => new WaitingModel(reads));
  const filter = useSignal<TeamFilter>('all');
  const words = useSignal('');
  const sort = useSignal<TeamSort>({ by: 'status', down: false });
  const [open, setOpen] = useState<string | null>(null);
  const { give, question } = useGive();
  const rows = useComputed(() => {
    const nameOf = names.nameOf.value;
    const isSmall = (team.active.value?.length ?? 0) <= NAMED;
    return (
      team.active.value &&
      rowsOf(
        team.active.value,
        ({ id, firstName }) => (isSmall ? nameOf(id) : null) ?? firstName,
        today.shown.value.of,
        (waiting.data.value ?? []).filter(isOwned),
      )
    );
  });
  const shown = useComputed(
    () => rows.value && shownRows(rows.value, { filter: filter.value, words: words.value, sort: sort.value }),
  );
  const found = shown.value ?? NOBODY;
  const near = useNear<HTMLLIElement, Row>(found, { keyOf: ({ operator: { id } }) => id, guess: GUESS, kept: open });
  const { at, failed } = today.shown.value;
  return (
    <div class="team-page">
      <div class="team-bar">
        <Field label={board.search} value={words.value} onInput={(value) => (words.value = value)} />
        <Select
          label={board.filter}
          value={filter.value}
          options={TEAM_FILTERS.map((value) => ({ value, label: board.filters[value] }))}
          onChange={(value) => (filter.value = value)}
        />
        <p class="faint grow" role="status">
          {shown.value && `${board.count(found.length)}. `}
          {failed && `${board.notNow} `}
          {at !== null && (
            <>
              {board.trueAt('')}
              <Moment at={at} as="time" />
            </>
          )}
        </p>
      </div>
      <p class="faint team-lead">
        {board.lead} {board.hint}
      </p>
      {rows.value === undefined && <Loading label={common.loading} />}
      {rows.value?.length === 0 && <Empty icon="people" title={board.nobody} text={board.nobodyText} />}
      {rows.value !== undefined && rows.value.length > 0 && found.length === 0 && (
        <Empty icon="people" title={board.nobodyFound} text={board.nobodyFoundText} />
      )}
      {found.length > 0 && (
        <div class="team-box" {...near.box} tabIndex={0} role="region" aria-label={board.title}>
          <TeamHead sort={sort.value} onSort={(next) => (sort.value = next)} />
          <ul>
            {near.stretches.map((stretch, i) => {
              if ('room' in stretch)
                return <li key={`room-${i}`} aria-hidden="true" style={{ height: `${stretch.room}px` }} />;
              const row = found[stretch.place]!;
              const { id } = row.operator;
              return (
                <TeamRow
                  key={id}
                  row={row}
                  place={stretch.place}
                  open={open === id}
                  measure={near.measure}
                  onOpen={() => setOpen(open === id ? null : id)}
                  onGive={(chat) => give(chat, row.operator, row.name)}
                />
              );
            })}
          </ul>
        </div>
      )}
      {question}
    </div>
  );
}

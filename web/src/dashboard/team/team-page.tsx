import { useComputed, useModel } from '@preact/signals';
import { useState } from 'preact/hooks';
import { classes } from '../../ui/classes.ts';
import { Empty } from '../../ui/empty.tsx';
import { Select } from '../../ui/field.tsx';
import { Find } from '../../ui/find.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { useNear } from '../../ui/use-near.ts';
import { useWork } from '../work/context.ts';
import { useDragging } from './drag.ts';
import { TeamHead } from './team-head.tsx';
import { TeamBoardModel } from './team-model.ts';
import { TeamRow } from './team-row.tsx';
import type { TeamRow as Row } from './team-rows.ts';
import { TEAM_FILTERS } from './team-rows.ts';
import { TeamTruth } from './team-truth.tsx';
import { useGive } from './use-give.tsx';
import { useText } from './words.ts';
import './team.css';

/** The height of a row that has not been measured yet, px. */
const GUESS = 49;

const NOBODY: readonly Row[] = [];

/** "Команда": everybody who works here, how they stand now and today; chats are moved from one to another. */
export function TeamPage() {
  const { board: company, company: settings, connection, clock } = useWork();
  const { board, common } = useText();
  const timeZone = useComputed(() => settings.company.value?.settings.timeZone);
  const team = useModel(
    () => new TeamBoardModel({ board: company, connection: connection.state, clock: clock.now, timeZone }),
  );
  const [open, setOpen] = useState<string | null>(null);
  useDragging({ begins: team.hold, ends: team.release });
  const { give, question } = useGive();
  const { filter, words, group, sort, rows, names } = team;
  const groups = settings.groups.value?.filter(({ retired }) => !retired) ?? [];
  const found = team.shown.value ?? NOBODY;
  const near = useNear<HTMLLIElement, Row>(found, { keyOf: ({ person: { id } }) => id, guess: GUESS, kept: open });
  return (
    <div class="team-page">
      <div class="team-bar">
        <Find label={board.search} value={words.value} onInput={(value) => (words.value = value)} />
        <Select
          label={board.filter}
          value={filter.value}
          options={TEAM_FILTERS.map((value) => ({ value, label: board.filters[value] }))}
          onChange={(value) => (filter.value = value)}
        />
        {groups.length > 0 && (
          <Select
            label={board.group}
            value={group.value ?? ''}
            options={[
              { value: '', label: board.anyGroup },
              ...groups.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            onChange={(value) => (group.value = value === '' ? null : value)}
          />
        )}
        <p class="faint grow" role="status">
          {team.shown.value && board.count(found.length)}
        </p>
        <TeamTruth of={team} />
      </div>
      <p class="faint team-lead">
        <span class="team-lead-mouse">{board.lead}</span> <span class="team-lead-touch">{board.leadTouch}</span>{' '}
        {board.hint}
      </p>
      {rows.value === undefined && (company.failed.value === null ? <Loading label={common.loading} /> : <Failed />)}
      {rows.value?.length === 0 && <Empty icon="people" title={board.nobody} text={board.nobodyText} />}
      {rows.value !== undefined && rows.value.length > 0 && found.length === 0 && (
        <Empty icon="people" title={board.nobodyFound} text={board.nobodyFoundText} />
      )}
      {found.length > 0 && (
        <div
          class={classes('team-box', team.truth.value?.old && 'old')}
          {...near.box}
          tabIndex={0}
          role="region"
          aria-label={board.title}
        >
          <TeamHead sort={sort.value} onSort={(next) => (sort.value = next)} />
          <ul>
            {near.stretches.map((stretch, i) => {
              if ('room' in stretch)
                return <li key={`room-${i}`} aria-hidden="true" style={{ height: `${stretch.room}px` }} />;
              const row = found[stretch.place]!;
              const { person, name } = row;
              return (
                <TeamRow
                  key={person.id}
                  {...{ row, names: names.value, until: team.until, measure: near.measure }}
                  place={stretch.place}
                  open={open === person.id}
                  onOpen={() => setOpen(open === person.id ? null : person.id)}
                  onGive={(chat) => give(chat, person, name)}
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

function Failed() {
  const { board } = useText();
  return <p class="faint">{board.failed}</p>;
}

import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import type { HoursException } from '#domain/hours/hours.ts';
import { Button } from '../../ui/button.tsx';
import { Check, Select } from '../../ui/field.tsx';
import type { Holidays } from './holidays.ts';
import type { ReadHolidays } from './read-holidays.ts';
import { readHolidays } from './read-holidays.ts';
import { useText } from './words.ts';

type Props = {
  known: readonly HoursException[];
  /** How many more days there may be. */
  room: number;
  today: string;
  onAdd: (days: readonly HoursException[]) => void;
};

/** Takes a year's holidays out of a file: shows them first, and adds those that the admin leaves ticked. */
export function HolidaysFile({ known, room, today, onAdd }: Props) {
  const { hours } = useText();
  const read = useSignal<ReadHolidays | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const troubles = { 'too-large': hours.fileTooLarge, broken: hours.fileBroken, nothing: hours.fileNothing };
  return (
    <div class="stack tight">
      <label class="field-label" for={id}>
        {hours.file}
      </label>
      <input
        ref={input}
        id={id}
        type="file"
        accept=".ics,.csv,.txt,text/calendar,text/csv"
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void readHolidays(file, today).then((found) => (read.value = found));
        }}
      />
      <span class="field-hint" id={`${id}-hint`}>
        {hours.fileHint}
      </span>
      {read.value !== null && !read.value.ok && (
        <p class="field-problem" role="alert">
          {troubles[read.value.why]}
        </p>
      )}
      {read.value?.ok && (
        <Found
          found={read.value}
          {...{ known, room, today }}
          onAdd={(days) => {
            onAdd(days);
            read.value = null;
            if (input.current) input.current.value = '';
          }}
        />
      )}
    </div>
  );
}

function Found({ found: { days, unread }, known, room, today, onAdd }: Props & { found: Holidays }) {
  const { hours } = useText();
  const years = [...new Set(days.map(({ day }) => day.slice(0, 4)))];
  const year = useSignal(years.find((one) => one >= today.slice(0, 4)) ?? years[0]!);
  const left = useSignal<ReadonlySet<string>>(new Set());
  const ofYear = days.filter(({ day }) => day.startsWith(year.value));
  const fresh = ofYear.filter(({ day }) => !known.some((one) => one.day === day));
  const chosen = fresh.filter(({ day }) => !left.value.has(day)).slice(0, room);
  const tick = (day: string, on: boolean) => {
    const others = [...left.value].filter((one) => one !== day);
    left.value = new Set(on ? others : [...others, day]);
  };
  return (
    <div class="hours-found stack tight">
      {years.length > 1 && (
        <Select
          small
          label={hours.fileYear}
          options={years.map((value) => ({ value, label: value }))}
          value={year.value}
          onChange={(value) => (year.value = value)}
        />
      )}
      <p role="status">
        {hours.fileFound(ofYear.length)}
        {ofYear.length > fresh.length && ` ${hours.fileKnown(ofYear.length - fresh.length)}`}
        {unread.length > 0 && ` ${hours.fileUnread(unread.join(', '))}`}
        {fresh.length - left.value.size > room && ` ${hours.fileRoom(room)}`}
      </p>
      <ul class="hours-ticks">
        {fresh.map(({ day, name }) => (
          <li key={day}>
            <Check label={`${day} ${name}`} checked={!left.value.has(day)} onChange={(on) => tick(day, on)} />
          </li>
        ))}
      </ul>
      <div class="row">
        <Button small kind="success" off={chosen.length === 0} onClick={() => onAdd(chosen)}>
          {hours.fileAdd(chosen.length)}
        </Button>
      </div>
    </div>
  );
}

import { createModel, useModel } from '@preact/signals';
import { useState } from 'preact/hooks';
import { versionOf } from '#domain/form.ts';
import type { Locale } from '#domain/locale.ts';
import { LOCALES } from '#domain/locale.ts';
import type { ReportLetter, Rhythm } from '#domain/report-letter.ts';
import { RHYTHMS } from '#domain/report-letter.ts';
import { Badge } from '../../ui/badge.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';
import { Choices } from '../form/choices.tsx';
import { EditRemove } from '../form/edit-remove.tsx';
import { toDesk } from '../form/errand.ts';
import { FormDialog } from '../form/form-dialog.tsx';
import { FormIn } from '../form/form-in.tsx';
import { ListPage } from '../form/list-page.tsx';
import { useFields } from '../form/use-fields.ts';
import { useForm } from '../form/use-form.ts';
import { useMoments } from '../time/moments.ts';
import { useWork } from '../work/context.ts';
import { weekdayText } from '../time/dates.ts';
import { useText } from './words.ts';

const ReportLettersModel = createModel((reads: Pick<Reads, 'reportLetters'>) => ({
  all: live(reads.reportLetters).data,
}));

/** "Отчёты на почту": who gets the company's report, how often and when. */
export function ReportLettersPage() {
  const { reads } = useWork();
  const { reportLetters: text } = useText();
  const { all } = useModel(() => new ReportLettersModel(reads));
  const [open, setOpen] = useState<ReportLetter | 'new' | null>(null);
  return (
    <ListPage
      text={text}
      icon="mail"
      items={all.value?.toSorted((a, b) => a.email.localeCompare(b.email))}
      itemOf={(letter) => <Item key={letter.id} letter={letter} onEdit={() => setOpen(letter)} />}
      onAdd={() => setOpen('new')}
    >
      {open && <LetterDialog letter={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </ListPage>
  );
}

const TONE = { asked: 'warning', on: 'success', off: 'neutral' } as const;

function Item({ letter, onEdit }: { letter: ReportLetter; onEdit: () => void }) {
  const { desk } = useApp();
  const { write } = useMoments();
  const { reportLetters: text } = useText();
  const { id, email, every, state, dueAt } = letter;
  return (
    <li class="item">
      <div class="grow">
        <span class="row wrap">
          <strong>{email}</strong>
          <Badge tone={TONE[state]}>{text.states[state]}</Badge>
        </span>
        <span class="item-answer">
          {text.rhythms[every]}
          {dueAt !== null && ` · ${text.next(write(dueAt, 'table'))}`}
        </span>
      </div>
      <EditRemove
        title={email}
        id={`report-letter:${id}`}
        text={text}
        remove={() => desk('removeReportLetter', { letterId: id })}
        onEdit={onEdit}
      />
    </li>
  );
}

type Draft = { email: string; every: Rhythm; weekday: string; hour: string; language: Locale };

const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));
const WEEKDAYS = Array.from({ length: 7 }, (_, i) => String(i + 1));

function LetterDialog({ letter, onClose }: { letter: ReportLetter | null; onClose: () => void }) {
  const { desk, locale } = useApp();
  const { reportLetters: text, common } = useText();
  const here = locale.locale.value;
  const draftOf = ({ email, every, weekday, hour, language }: Omit<ReportLetter, 'id'>): Draft => ({
    email,
    every,
    weekday: String(weekday),
    hour: String(hour),
    language,
  });
  const fields = useForm<Draft, { version: number }>(
    letter ? draftOf(letter) : { email: '', every: 'week', weekday: '1', hour: '9', language: here },
    toDesk(desk, 'saveReportLetter', ({ weekday, hour, ...rest }: Draft, version) => ({
      letterId: letter?.id ?? null,
      ...rest,
      weekday: Number(weekday),
      hour: Number(hour),
      version,
    })),
    letter ? { version: versionOf(letter), read: (now) => draftOf(now as unknown as ReportLetter) } : undefined,
  );
  const field = useFields(fields);
  return (
    <FormDialog title={letter ? text.edit : text.add} onClose={onClose}>
      <FormIn of={fields} said={common.saved} onSaved={onClose} onCancel={onClose}>
        <Choices
          of={fields}
          shown={{
            email: { label: common.email },
            every: { label: text.every, text: (value) => text.rhythms[value] },
            weekday: { label: text.weekday, text: (value) => weekdayText(Number(value), here) },
            hour: { label: text.hour, text: (value) => HOURS[Number(value)]?.label ?? value },
            language: { label: text.language, text: (value) => common.languages[value] },
          }}
        />
        <Field label={common.email} type="email" autocomplete="off" autofocus {...field('email')} />
        <Select
          label={text.every}
          options={RHYTHMS.map((value) => ({ value, label: text.rhythms[value] }))}
          {...field('every')}
        />
        {fields.values.value.every === 'week' && (
          <Select
            label={text.weekday}
            options={WEEKDAYS.map((value) => ({ value, label: weekdayText(Number(value), here) }))}
            {...field('weekday')}
          />
        )}
        <Select label={text.hour} options={HOURS} {...field('hour')} />
        <Select
          label={text.language}
          options={LOCALES.map((value) => ({ value, label: common.languages[value] }))}
          {...field('language')}
        />
      </FormIn>
    </FormDialog>
  );
}

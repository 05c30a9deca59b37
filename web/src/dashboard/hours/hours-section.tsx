import { useRef } from 'preact/hooks';
import type { Company } from '#domain/company.ts';
import { dayOf } from '#domain/day.ts';
import type { Hours } from '#domain/hours/hours.ts';
import { USUAL_HOURS } from '#domain/hours/hours.ts';
import { Select } from '../../ui/field.tsx';
import { useFields } from '../form/use-fields.ts';
import { wordsOf } from '../form/problem.ts';
import { SectionForm, useSection } from '../settings/section-form.tsx';
import { DaysEditor } from './days-editor.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { problemsIn } from './problems.ts';
import { WeekEditor } from './week-editor.tsx';
import { useText } from './words.ts';
import { ZoneField } from './zone-field.tsx';
import './hours.css';

/** "Часы работы": when people are there, by which clock, and what clients are told at other times. */
export function HoursSection({ company }: { company: Company }) {
  const text = useText();
  const { hours: words } = text;
  const form = useSection(company, ['timeZone', 'hours']);
  const field = useFields(form);
  const { hours, timeZone } = form.values.value;
  // Whoever tries "always" gets their hours back.
  const last = useRef<Hours>(hours ?? USUAL_HOURS);
  if (hours !== null) last.current = hours;
  const problems = problemsIn(form.problems.value, text.hoursProblem, (problem) => wordsOf(problem, text));
  const today = dayOf(Date.now(), timeZone);
  const set = (more: Partial<Hours>) => form.set('hours', { ...last.current, ...more });
  return (
    <SectionForm of={form}>
      <section class="section panel stack">
        <ZoneField {...field('timeZone')} />
        <Select
          label={words.when}
          hint={hours === null ? words.alwaysHint : words.byHoursHint}
          options={[
            { value: 'always', label: words.always },
            { value: 'hours', label: words.byHours },
          ]}
          value={hours === null ? 'always' : 'hours'}
          onChange={(value) => form.set('hours', value === 'always' ? null : last.current)}
        />
      </section>
      {hours !== null && (
        <>
          <WeekEditor week={hours.week} problems={problems} onChange={(week) => set({ week })} />
          <DaysEditor
            days={hours.exceptions}
            today={today}
            problems={problems}
            onChange={(exceptions) => set({ exceptions })}
          />
        </>
      )}
      <PreviewPanel {...{ company, hours, timeZone, today }} />
    </SectionForm>
  );
}

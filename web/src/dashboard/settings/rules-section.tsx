import type { Company } from '#domain/company.ts';
import { SILENCE_RULES } from '#domain/silence-rules.ts';
import { Field, Select } from '../../ui/field.tsx';
import { useFields } from '../form/use-fields.ts';
import { SpanField } from '../time/span-field.tsx';
import { SectionForm, useSection } from './section-form.tsx';
import type { Setting } from './settings-draft.ts';
import { useText } from './words.ts';

const FIELDS = [
  'absenceMs',
  'absenceGraceMs',
  'maxChats',
  'queueMode',
  'answerTargetMs',
  'noAnswerMs',
  'lateMs',
  'goneMs',
  'abandonedMs',
  'silenceRule',
  'silenceReminderMs',
  'silenceCloseMs',
] as const satisfies readonly Setting[];

/** "Правила работы": limits, targets, and what happens to a chat whose client or operator is away. */
export function RulesSection({ company }: { company: Company }) {
  const { settings } = useText();
  const form = useSection(company, FIELDS);
  const field = useFields(form);
  return (
    <SectionForm of={form}>
      <section class="section panel stack">
        <h2>{settings.work}</h2>
        <div class="two">
          <SpanField label={settings.absence} {...field('absenceMs')} />
          <SpanField label={settings.absenceGrace} {...field('absenceGraceMs')} />
          <Field type="number" label={settings.maxChats} min={0} {...field('maxChats')} />
          <Select
            label={settings.queueMode}
            options={(['auto', 'manual'] as const).map((value) => ({ value, label: settings.queueModes[value] }))}
            {...field('queueMode')}
          />
        </div>
      </section>
      <section class="section panel stack">
        <h2>{settings.targets}</h2>
        <div class="two">
          <SpanField label={settings.answerTarget} {...field('answerTargetMs')} />
          <SpanField label={settings.noAnswer} {...field('noAnswerMs')} />
          <SpanField label={settings.late} {...field('lateMs')} />
        </div>
      </section>
      <section class="section panel stack">
        <h2>{settings.absent}</h2>
        <p class="field-hint">{settings.absentLead}</p>
        <div class="two">
          <SpanField label={settings.gone} {...field('goneMs')} />
          <SpanField label={settings.abandoned} hint={settings.abandonedHint} {...field('abandonedMs')} />
        </div>
        <Select
          label={settings.silence}
          hint={settings.silenceHint}
          options={SILENCE_RULES.map((value) => ({ value, label: settings.silenceRules[value] }))}
          {...field('silenceRule')}
        />
        {form.values.value.silenceRule !== 'off' && (
          <div class="two">
            <SpanField label={settings.silenceReminder} {...field('silenceReminderMs')} />
            <SpanField label={settings.silenceClose} {...field('silenceCloseMs')} />
          </div>
        )}
      </section>
    </SectionForm>
  );
}

import { useModel } from '@preact/signals';
import type { Company } from '#domain/company.ts';
import type { Rule } from '#domain/rules/example.ts';
import { exampleOf } from '#domain/rules/example.ts';
import { SILENCE_RULES } from '#domain/silence-rules.ts';
import { Field, Select } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { Link } from '../app/link.tsx';
import { useFields } from '../form/use-fields.ts';
import type { Duration } from '../settings/settings-draft.ts';
import { SectionForm, useSection } from '../settings/section-form.tsx';
import { SpanField } from '../time/span-field.tsx';
import { exampleWords } from './example-words.ts';
import { FactsModel } from './facts-model.ts';
import { RuleHint } from './hint.tsx';
import { RatingRules } from './rating-rules.tsx';
import { FIELDS, triedOf } from './rules-draft.ts';
import { useText } from './words.ts';
import './rules.css';

/** "Правила работы": limits, targets, and what happens to a chat whose client or operator is away, each with what it would have done yesterday. */
export function RulesSection({ company }: { company: Company }) {
  const { desk, locale } = useApp();
  const text = useText();
  const { settings, rules } = text;
  const form = useSection(company, FIELDS);
  const field = useFields(form);
  const { facts } = useModel(() => new FactsModel(desk));
  const known = facts.value;
  const draft = form.values.value;
  const exampleFor = (rule: Rule): string | null => {
    if (known === undefined || known === null || known === 'failed') return null;
    const example = exampleOf(rule, known, triedOf(draft), company.settings);
    return example && exampleWords(rule, example, known, text, locale.locale.value);
  };
  const hint = (rule: Rule) => <RuleHint rule={rule} example={exampleFor(rule)} />;
  const span = (name: Duration & Rule, label: string) => <SpanField label={label} hint={hint(name)} {...field(name)} />;
  return (
    <SectionForm of={form}>
      {(known === null || known === 'failed') && (
        <p class="field-hint">{known === null ? rules.noFacts : rules.factsFailed}</p>
      )}
      <section class="section panel stack">
        <h3>{rules.limits}</h3>
        <div class="two">
          <Field type="number" label={settings.maxChats} min={0} hint={hint('maxChats')} {...field('maxChats')} />
          <Select
            label={settings.queueMode}
            hint={hint('queueMode')}
            options={(['auto', 'manual'] as const).map((value) => ({ value, label: settings.queueModes[value] }))}
            {...field('queueMode')}
          />
        </div>
        <p class="field-hint">{rules.personLimits}</p>
      </section>
      <section class="section panel stack">
        <h3>{rules.targets}</h3>
        <div class="two">
          {span('firstTargetMs', settings.firstTarget)}
          {span('answerTargetMs', settings.answerTarget)}
          {span('lateMs', settings.late)}
        </div>
      </section>
      <section class="section panel stack">
        <h3>{rules.away}</h3>
        <div class="two">
          {span('absenceMs', settings.absence)}
          {span('absenceGraceMs', settings.absenceGrace)}
          {span('noAnswerMs', settings.noAnswer)}
        </div>
      </section>
      <section class="section panel stack">
        <h3>{rules.gone}</h3>
        <p class="field-hint">{settings.absentLead}</p>
        <div class="two">
          {span('goneMs', settings.gone)}
          {span('abandonedMs', settings.abandoned)}
        </div>
      </section>
      <section class="section panel stack">
        <h3>{rules.silence}</h3>
        <Select
          label={settings.silence}
          hint={settings.silenceHint}
          options={SILENCE_RULES.map((value) => ({ value, label: settings.silenceRules[value] }))}
          {...field('silenceRule')}
        />
        {draft.silenceRule !== 'off' && (
          <div class="two">
            {span('silenceReminderMs', settings.silenceReminder)}
            {span('silenceCloseMs', settings.silenceClose)}
          </div>
        )}
      </section>
      <section class="section panel stack">
        <h3>{rules.bot}</h3>
        <div class="two">
          {span('botIdleMs', settings.botIdle)}
          {span('botWarnMs', settings.botWarn)}
        </div>
      </section>
      <RatingRules form={form} hint={hint('ratingAfter')} />
      <section class="section panel stack">
        <h3>{rules.keeping}</h3>
        <p class="field-hint">{rules.keepingLead}</p>
        <p>
          <Link to={{ page: 'settings', section: 'privacy' }}>{rules.keepingLink}</Link>
        </p>
      </section>
    </SectionForm>
  );
}

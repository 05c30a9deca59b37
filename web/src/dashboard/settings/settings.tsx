import { useEffect, useState } from 'preact/hooks';
import type { Company } from '#domain/company.ts';
import { LEVELS } from '#domain/bot/level.ts';
import { MODEL_HELP } from '#domain/bot/llm/help.ts';
import { LOCALES } from '#domain/locale.ts';
import { fill } from '#domain/template.ts';
import { Button } from '../../ui/button.tsx';
import { Area, Field, Select } from '../../ui/field.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { versionOf } from '#domain/form.ts';
import type { Shown } from '../form/choices.tsx';
import { Choices } from '../form/choices.tsx';
import { form } from '../form/form.ts';
import type { SettingsDraft } from './settings-draft.ts';
import { toCall, toDraft } from './settings-draft.ts';
import { problemOf } from '../form/problem.ts';
import { EmbedCode } from './embed-code.tsx';
import { useText } from './words.ts';
import '../form/save-bar.css';
import './preview.css';

/** "Настройки": how the company works, and what its clients read. */
export function SettingsPage() {
  const { company } = useWork();
  const { common } = useText();
  const known = company.company.value;
  return known ? <SettingsForm company={known} /> : <Loading label={common.loading} />;
}

function SettingsForm({ company }: { company: Company }) {
  const { desk, toasts } = useApp();
  const { phones } = useWork();
  const text = useText();
  const { settings, common } = text;
  const version = versionOf(company);
  const [fields] = useState(() => form(toDraft(company), { version, read: (now) => toDraft(now as Company) }));
  useEffect(() => fields.follow(toDraft(company), version), [version]);
  const values = fields.values.value;
  const save = async () => {
    const outcome = await fields.submit((draft, on) => desk('saveSettings', { ...toCall(draft), version: on }));
    if (outcome?.ok) toasts.say(fields.joined.value ? text.merge.joined : settings.saved);
  };
  const timed = (label: string, unit: string) => ({ label, text: (value: string) => `${value} ${unit}` });
  const shown: Shown<SettingsDraft> = {
    name: { label: settings.name },
    locale: { label: settings.language, text: (value) => common.languages[value] },
    timeZone: { label: settings.timeZone },
    phoneCountry: {
      label: settings.phoneCountry,
      text: (code) => phones.countries.value.find(({ value }) => value === code)?.label ?? code,
    },
    absenceMs: timed(settings.absence, common.minutes),
    absenceGraceMs: timed(settings.absenceGrace, common.minutes),
    maxChats: { label: settings.maxChats },
    queueMode: { label: settings.queueMode, text: (value) => settings.queueModes[value] },
    answerTargetMs: timed(settings.answerTarget, common.seconds),
    noAnswerMs: timed(settings.noAnswer, common.seconds),
    lateMs: timed(settings.late, common.seconds),
    botLevel: { label: settings.botLevel, text: (value) => text.level[value] },
    botIdleMs: timed(settings.botIdle, common.minutes),
    languageModel: { label: settings.languageModel, text: (value) => settings.modelHelp[value] },
    interceptText: { label: settings.intercept },
    greetingText: { label: settings.greeting },
    handOffText: { label: settings.handOff },
    queueText: { label: settings.queueText },
    reconnectText: { label: settings.reconnect },
    clarifyText: { label: settings.clarify },
    closedText: { label: settings.closedText },
  };
  const field = <K extends keyof SettingsDraft>(name: K) => ({
    value: values[name],
    problem: problemOf(fields.problems.value, name === 'name' ? 'name' : `settings.${name}`, text),
  });
  const number = (
    name: 'absenceMs' | 'absenceGraceMs' | 'noAnswerMs' | 'answerTargetMs' | 'lateMs' | 'botIdleMs' | 'maxChats',
    label: string,
    unit?: string,
  ) => (
    <Field
      type="number"
      label={label}
      {...field(name)}
      {...(unit ? { unit } : {})}
      min={0}
      onInput={(value) => fields.set(name, value)}
    />
  );
  const words = (
    name: 'greetingText' | 'handOffText' | 'queueText' | 'reconnectText' | 'clarifyText' | 'closedText',
    label: string,
  ) => <Area label={label} rows={2} {...field(name)} onInput={(value) => fields.set(name, value)} />;
  return (
    <form
      class="page-body narrow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <section class="section panel stack">
        <h2>{settings.company}</h2>
        <Field label={settings.name} {...field('name')} onInput={(value) => fields.set('name', value)} />
        <div class="two">
          <Select
            label={settings.language}
            value={values.locale}
            options={LOCALES.map((value) => ({ value, label: common.languages[value] }))}
            onChange={(value) => fields.set('locale', value)}
          />
          <Field
            label={settings.timeZone}
            hint={settings.timeZoneHint}
            {...field('timeZone')}
            onInput={(value) => fields.set('timeZone', value)}
          />
          <Select
            label={settings.phoneCountry}
            hint={settings.phoneCountryHint}
            value={values.phoneCountry}
            options={phones.countries.value}
            onChange={(value) => fields.set('phoneCountry', value)}
          />
        </div>
      </section>
      <EmbedCode />
      <section class="section panel stack">
        <h2>{settings.work}</h2>
        <div class="two">
          {number('absenceMs', settings.absence, common.minutes)}
          {number('absenceGraceMs', settings.absenceGrace, common.minutes)}
          {number('maxChats', settings.maxChats)}
          <Select
            label={settings.queueMode}
            value={values.queueMode}
            options={(['auto', 'manual'] as const).map((value) => ({ value, label: settings.queueModes[value] }))}
            onChange={(value) => fields.set('queueMode', value)}
          />
        </div>
      </section>
      <section class="section panel stack">
        <h2>{settings.targets}</h2>
        <div class="two">
          {number('answerTargetMs', settings.answerTarget, common.seconds)}
          {number('noAnswerMs', settings.noAnswer, common.seconds)}
          {number('lateMs', settings.late, common.seconds)}
        </div>
      </section>
      <section class="section panel stack">
        <h2>{settings.bot}</h2>
        <div class="two">
          <Select
            label={settings.botLevel}
            value={values.botLevel}
            options={LEVELS.map((value) => ({ value, label: text.level[value] }))}
            onChange={(value) => fields.set('botLevel', value)}
          />
          {number('botIdleMs', settings.botIdle, common.minutes)}
          <Select
            label={settings.languageModel}
            hint={settings.languageModelHint}
            value={values.languageModel}
            options={MODEL_HELP.map((value) => ({ value, label: settings.modelHelp[value] }))}
            onChange={(value) => fields.set('languageModel', value)}
          />
        </div>
      </section>
      <section class="section panel stack">
        <h2>{settings.words}</h2>
        <Area
          label={settings.intercept}
          hint={settings.interceptHint}
          rows={2}
          {...field('interceptText')}
          onInput={(value) => fields.set('interceptText', value)}
        />
        <div class="preview">
          <span class="field-hint">{settings.preview}</span>
          <p class="preview-bubble">
            {fill(values.interceptText, { operator: settings.previewName, company: values.name })}
          </p>
        </div>
        {words('greetingText', settings.greeting)}
        {words('handOffText', settings.handOff)}
        {words('queueText', settings.queueText)}
        {words('reconnectText', settings.reconnect)}
        {words('clarifyText', settings.clarify)}
        {words('closedText', settings.closedText)}
      </section>
      <Choices of={fields} shown={shown} />
      <div class="save-bar panel">
        <span class="grow field-problem" role="alert">
          {fields.trouble.value ?? (Object.keys(fields.problems.value).length > 0 ? text.problemUnknown : '')}
        </span>
        <Button kind="primary" type="submit" busy={fields.busy.value}>
          {common.save}
        </Button>
      </div>
    </form>
  );
}

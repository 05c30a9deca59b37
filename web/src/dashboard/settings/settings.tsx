import type { Company } from '#domain/company.ts';
import { LEVELS } from '#domain/bot/level.ts';
import { MODEL_HELP } from '#domain/bot/llm/help.ts';
import { LOCALES } from '#domain/locale.ts';
import { SILENCE_RULES } from '#domain/silence-rules.ts';
import { fill } from '#domain/template.ts';
import { Area, Field, Select } from '../../ui/field.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { useApp } from '../app/context.ts';
import { later } from '../app/later.tsx';
import { BUDGETS_WORDS } from '../budgets/words.ts';
import { useWork } from '../work/context.ts';
import { versionOf } from '#domain/form.ts';
import type { Shown } from '../form/choices.tsx';
import { Choices } from '../form/choices.tsx';
import { toDesk } from '../form/errand.ts';
import { FormIn } from '../form/form-in.tsx';
import { useFields } from '../form/use-fields.ts';
import { useForm } from '../form/use-form.ts';
import type { Duration, SettingsDraft } from './settings-draft.ts';
import { placeInSettings, toCall, toDraft } from './settings-draft.ts';
import { EmbedCode } from './embed-code.tsx';
import { SpanField } from '../time/span-field.tsx';
import type { TypedSpan } from '../time/span.ts';
import { partsOfSpan } from '../time/span.ts';
import { useText } from './words.ts';
import './preview.css';

const UsagePanel = later(() => import('../budgets/usage-panel.tsx').then(({ UsagePanel }) => UsagePanel), {
  words: BUDGETS_WORDS,
});

/** "Настройки": the company's settings and the texts that its clients read. */
export function SettingsPage() {
  const { company } = useWork();
  const { common } = useText();
  const known = company.company.value;
  return known ? <SettingsForm company={known} /> : <Loading label={common.loading} />;
}

function SettingsForm({ company }: { company: Company }) {
  const { desk } = useApp();
  const { phones } = useWork();
  const text = useText();
  const { settings, common } = text;
  const saving = toDesk(desk, 'saveSettings', (draft: SettingsDraft, version) => ({ ...toCall(draft), version }));
  const fields = useForm(
    toDraft(company),
    { ...saving, placeOf: placeInSettings },
    { version: versionOf(company), read: (now) => toDraft(now as Company) },
  );
  const field = useFields(fields);
  const values = fields.values.value;
  const timed = (label: string) => ({
    label,
    text: (value: TypedSpan) => {
      const { typed, unit } = partsOfSpan(value);
      return `${typed} ${common.units[unit]}`;
    },
  });
  const shown: Shown<SettingsDraft> = {
    name: { label: settings.name },
    locale: { label: settings.language, text: (value) => common.languages[value] },
    timeZone: { label: settings.timeZone },
    phoneCountry: {
      label: settings.phoneCountry,
      text: (code) => phones.countries.value.find(({ value }) => value === code)?.label ?? code,
    },
    absenceMs: timed(settings.absence),
    absenceGraceMs: timed(settings.absenceGrace),
    maxChats: { label: settings.maxChats },
    queueMode: { label: settings.queueMode, text: (value) => settings.queueModes[value] },
    answerTargetMs: timed(settings.answerTarget),
    noAnswerMs: timed(settings.noAnswer),
    lateMs: timed(settings.late),
    goneMs: timed(settings.gone),
    abandonedMs: timed(settings.abandoned),
    silenceRule: { label: settings.silence, text: (value) => settings.silenceRules[value] },
    silenceReminderMs: timed(settings.silenceReminder),
    silenceCloseMs: timed(settings.silenceClose),
    botLevel: { label: settings.botLevel, text: (value) => text.level[value] },
    botIdleMs: timed(settings.botIdle),
    languageModel: { label: settings.languageModel, text: (value) => settings.modelHelp[value] },
    interceptText: { label: settings.intercept },
    greetingText: { label: settings.greeting },
    handOffText: { label: settings.handOff },
    queueText: { label: settings.queueText },
    reconnectText: { label: settings.reconnect },
    clarifyText: { label: settings.clarify },
    closedText: { label: settings.closedText },
    abandonedText: { label: settings.abandonedText },
    silenceText: { label: settings.silenceText },
  };
  const span = (name: Duration, label: string, hint?: string) => (
    <SpanField label={label} {...(hint ? { hint } : {})} {...field(name)} />
  );
  const words = (name: Exclude<Extract<keyof SettingsDraft, `${string}Text`>, 'interceptText'>, label: string) => (
    <Area label={label} rows={2} {...field(name)} />
  );
  return (
    <FormIn of={fields} place="page" said={settings.saved}>
      <section class="section panel stack">
        <h2>{settings.company}</h2>
        <Field label={settings.name} {...field('name')} />
        <div class="two">
          <Select
            label={settings.language}
            options={LOCALES.map((value) => ({ value, label: common.languages[value] }))}
            {...field('locale')}
          />
          <Field label={settings.timeZone} hint={settings.timeZoneHint} {...field('timeZone')} />
          <Select
            label={settings.phoneCountry}
            hint={settings.phoneCountryHint}
            options={phones.countries.value}
            {...field('phoneCountry')}
          />
        </div>
      </section>
      <EmbedCode />
      <UsagePanel />
      <section class="section panel stack">
        <h2>{settings.work}</h2>
        <div class="two">
          {span('absenceMs', settings.absence)}
          {span('absenceGraceMs', settings.absenceGrace)}
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
          {span('answerTargetMs', settings.answerTarget)}
          {span('noAnswerMs', settings.noAnswer)}
          {span('lateMs', settings.late)}
        </div>
      </section>
      <section class="section panel stack">
        <h2>{settings.absent}</h2>
        <p class="field-hint">{settings.absentLead}</p>
        <div class="two">
          {span('goneMs', settings.gone)}
          {span('abandonedMs', settings.abandoned, settings.abandonedHint)}
        </div>
        <Select
          label={settings.silence}
          hint={settings.silenceHint}
          options={SILENCE_RULES.map((value) => ({ value, label: settings.silenceRules[value] }))}
          {...field('silenceRule')}
        />
        {values.silenceRule !== 'off' && (
          <div class="two">
            {span('silenceReminderMs', settings.silenceReminder)}
            {span('silenceCloseMs', settings.silenceClose)}
          </div>
        )}
      </section>
      <section class="section panel stack">
        <h2>{settings.bot}</h2>
        <div class="two">
          <Select
            label={settings.botLevel}
            options={LEVELS.map((value) => ({ value, label: text.level[value] }))}
            {...field('botLevel')}
          />
          {span('botIdleMs', settings.botIdle)}
          <Select
            label={settings.languageModel}
            hint={settings.languageModelHint}
            options={MODEL_HELP.map((value) => ({ value, label: settings.modelHelp[value] }))}
            {...field('languageModel')}
          />
        </div>
      </section>
      <section class="section panel stack">
        <h2>{settings.words}</h2>
        <Area label={settings.intercept} hint={settings.interceptHint} rows={2} {...field('interceptText')} />
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
        {words('abandonedText', settings.abandonedText)}
        {words('silenceText', settings.silenceText)}
      </section>
      <Choices of={fields} shown={shown} />
    </FormIn>
  );
}

import { useSignal } from '@preact/signals';
import type { Company } from '#domain/company.ts';
import type { Hours } from '#domain/hours/hours.ts';
import { faultsOfWeek } from '#domain/hours/hours-faults.ts';
import type { Locale } from '#domain/locale.ts';
import { LOCALES } from '#domain/locale.ts';
import { voiceOf } from '#domain/text/say-text.ts';
import { isDay } from '#domain/day.ts';
import { Field, Select } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { fromField, toField } from './clock-text.ts';
import { seenAt } from './preview.ts';
import { keepsUnsaved } from './keeps-unsaved.ts';
import { useText } from './words.ts';
import '../settings/preview.css';

type Props = { company: Company; hours: Hours | null; timeZone: string; today: string };

/** "Что увидит клиент": the answer to who asks for people at a moment that the admin chooses, by the hours as they are typed. */
export function PreviewPanel({ company, hours, timeZone, today }: Props) {
  const { hours: words, common } = useText();
  const own = useApp().locale.locale.value;
  const day = useSignal(`${today.slice(0, 4)}-12-31`);
  const minute = useSignal(23 * 60 + 59);
  const locale = useSignal<Locale>(company.settings.locale);
  const isWhole = isDay(day.value) && minute.value >= 0 && (hours === null || faultsOfWeek(hours.week).length === 0);
  const seen =
    isWhole &&
    seenAt(voiceOf(company), { hours, timeZone }, { day: day.value, minute: minute.value }, locale.value, own);
  return (
    <section class="section panel stack">
      <h2>{words.preview}</h2>
      <div class="hours-moment" onKeyDown={keepsUnsaved}>
        <Field type="date" label={words.previewDay} value={day.value} onInput={(value) => (day.value = value)} />
        <Field
          type="time"
          label={words.previewTime}
          value={toField(minute.value)}
          onInput={(value) => (minute.value = fromField(value, 'from'))}
        />
        <Select
          label={words.previewLanguage}
          options={LOCALES.map((value) => ({ value, label: common.languages[value] }))}
          value={locale.value}
          onChange={(value) => (locale.value = value)}
        />
      </div>
      {seen ? (
        <div class="preview" role="status">
          <p class="preview-bubble">{seen.text}</p>
          <p class="field-hint">{seen.opening === null ? words.previewOpen : words.previewClosed(seen.opening)}</p>
        </div>
      ) : (
        <p class="faint">{words.previewNone}</p>
      )}
    </section>
  );
}

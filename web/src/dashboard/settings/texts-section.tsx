import type { Company } from '#domain/company.ts';
import { fill } from '#domain/template.ts';
import { Area } from '../../ui/field.tsx';
import { useFields } from '../form/use-fields.ts';
import { SectionForm, useSection } from './section-form.tsx';
import type { Setting } from './settings-draft.ts';
import { useText } from './words.ts';
import './preview.css';

const FIELDS = [
  'interceptText',
  'greetingText',
  'handOffText',
  'queueText',
  'reconnectText',
  'clarifyText',
  'closedText',
  'abandonedText',
  'silenceText',
] as const satisfies readonly Setting[];

/** "Тексты": what the company's clients read when nobody has written it for them. */
export function TextsSection({ company }: { company: Company }) {
  const { settings } = useText();
  const form = useSection(company, FIELDS);
  const field = useFields(form);
  return (
    <SectionForm of={form}>
      <section class="section panel stack">
        <Area label={settings.intercept} hint={settings.interceptHint} rows={2} {...field('interceptText')} />
        <div class="preview">
          <span class="field-hint">{settings.preview}</span>
          <p class="preview-bubble">
            {fill(form.values.value.interceptText, { operator: settings.previewName, company: company.name })}
          </p>
        </div>
        <Area label={settings.greeting} rows={2} {...field('greetingText')} />
        <Area label={settings.handOff} rows={2} {...field('handOffText')} />
        <Area label={settings.queueText} rows={2} {...field('queueText')} />
        <Area label={settings.reconnect} rows={2} {...field('reconnectText')} />
        <Area label={settings.clarify} rows={2} {...field('clarifyText')} />
        <Area label={settings.closedText} rows={2} {...field('closedText')} />
        <Area label={settings.abandonedText} rows={2} {...field('abandonedText')} />
        <Area label={settings.silenceText} rows={2} {...field('silenceText')} />
      </section>
    </SectionForm>
  );
}

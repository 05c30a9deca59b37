import type { Company } from '#domain/company.ts';
import { COMPANY_TEXTS } from '#domain/text/company-texts.ts';
import type { Variable } from '#domain/text/company-texts.ts';
import { fillText, holds, unknownIn } from '#domain/text/fill-text.ts';
import { Area } from '../../ui/field.tsx';
import { HistoryButton } from '../audit/history-button.tsx';
import type { Form } from '../form/form.ts';
import { problemOf } from '../form/problem.ts';
import { ClientView } from './client-view.tsx';
import { Sample, sampleValues } from './sample.tsx';
import type { Place, TextsDraft } from './texts-draft.ts';
import { pathOf, typedAt, withText } from './texts-draft.ts';
import { useText } from './words.ts';

/** What may stay unknown at the moment when a text is said. */
const UNSURE: readonly Variable[] = ['position', 'wait'];

/** One text in one language: its words, what they may leave open, how the client sees them, and their history. */
export function TextField({
  form,
  place,
  company,
}: {
  form: Form<TextsDraft, unknown>;
  place: Place;
  company: Company;
}) {
  const text = useText();
  const { texts, settings, common } = text;
  const { key, language, own } = place;
  const draft = form.values.value;
  const typed = typedAt(draft, place);
  const label = settings[LABELS[key]];
  const isFallback = language !== own && typed === '';
  const variables = COMPANY_TEXTS[key].map((variable) => `{${variable}}` as const);
  const unknown = unknownIn(typed, key);
  const set = (words: string) =>
    language === own ? form.set(key, words) : form.set('texts', withText(draft.texts, place, words));
  const problem =
    unknown.length > 0
      ? texts.unknown(unknown.join(', '), variables.join(', '))
      : problemOf(form.problems.value, pathOf(place), text);
  const values = sampleValues(key, { company, language, texts });
  const shown = isFallback ? draft[key] : typed;
  const unsure = UNSURE.some((variable) => holds(shown, variable));
  const { position: _, wait: __, ...sure } = values;
  const sample = (known: typeof values) => (
    <ClientView>
      <Sample of={key} said={fillText(shown, known)} company={company.name} texts={texts} />
    </ClientView>
  );
  return (
    <section class="section panel stack text-field">
      <Area
        label={label}
        hint={isFallback ? `${texts.said[key]} ${texts.fallsBack(common.languages[own])}` : texts.said[key]}
        rows={2}
        value={typed}
        problem={problem}
        onInput={set}
        {...(isFallback && { placeholder: draft[key] })}
      />
      <div class="text-field-tools">
        <span class="field-hint">{texts.variables}</span>
        {variables.map((variable, i) => (
          <button
            key={variable}
            type="button"
            class="text-variable"
            aria-label={texts.insert(variable, texts.means[COMPANY_TEXTS[key][i]!])}
            title={texts.means[COMPANY_TEXTS[key][i]!]}
            onClick={() => set(`${typed}${typed === '' || typed.endsWith(' ') ? '' : ' '}${variable}`)}
          >
            {variable}
          </button>
        ))}
        <HistoryButton
          label={texts.history(label)}
          title={label}
          about={company.id}
          field={language === own ? key : 'texts'}
          onTake={(value) => set(earlier(value, place))}
        />
      </div>
      <div class="text-preview">
        <span class="field-hint">{texts.preview}</span>
        {sample(values)}
        {unsure && (
          <>
            <span class="field-hint">{texts.previewUnknown}</span>
            {sample(sure)}
          </>
        )}
      </div>
    </section>
  );
}

/** An earlier value of the text from the audit, which keeps the texts of further languages together. */
function earlier(value: unknown, { key, language, own }: Place): string {
  const texts = value as TextsDraft['texts'] | string;
  if (language === own || typeof texts === 'string') return String(texts);
  return texts[language]?.[key] ?? '';
}

const LABELS = {
  greetingText: 'greeting',
  clarifyText: 'clarify',
  handOffText: 'handOff',
  queueText: 'queueText',
  interceptText: 'intercept',
  reconnectText: 'reconnect',
  noAnswerText: 'noAnswerText',
  silenceText: 'silenceText',
  botReminderText: 'botReminderText',
  outsideText: 'outsideText',
  closedText: 'closedText',
  abandonedText: 'abandonedText',
  ratingText: 'ratingText',
} as const;

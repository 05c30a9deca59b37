import type { Locale } from '#domain/locale.ts';
import { Area, Field } from '../../ui/field.tsx';
import type { useFields } from '../form/use-fields.ts';
import type { EntryDraft } from './entry-draft.ts';
import { useText } from './words.ts';
import '../topics/subtopics.css';

type Props = { field: ReturnType<typeof useFields<EntryDraft>>; other: Locale };

/** What few entries need: the days on which it is valid, and its words in a further language. */
export function EntryMore({ field, other }: Props) {
  const { knowledge: text, entryList: words, languages } = useText();
  const language = languages[other];
  const [from, until] = [field('validFrom'), field('validUntil')];
  const isUpsideDown = from.value !== '' && until.value !== '' && until.value < from.value;
  return (
    <>
      <fieldset class="subtopics">
        <legend class="field-label">{words.valid}</legend>
        <div class="two">
          <Field type="date" label={words.validFrom} {...from} />
          <Field
            type="date"
            label={words.validUntil}
            {...until}
            problem={until.problem && isUpsideDown ? words.upsideDown : until.problem}
          />
        </div>
        <span class="field-hint">{words.validHint}</span>
      </fieldset>
      <fieldset class="subtopics">
        <legend class="field-label">{words.translation(language)}</legend>
        <span class="field-hint">{words.translationHint}</span>
        <Field label={words.named(text.name, language)} {...field('otherTitle')} />
        <Area label={words.named(text.phrasings, language)} rows={3} {...field('otherPhrasings')} />
        <Area label={words.named(text.answer, language)} rows={3} {...field('otherAnswer')} />
      </fieldset>
    </>
  );
}

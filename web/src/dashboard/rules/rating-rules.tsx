import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { RATED_ENDS, RATING_COMMENTS, RATING_SCALES } from '#domain/rating-rules.ts';
import { Check, Select } from '../../ui/field.tsx';
import type { Form } from '../form/form.ts';
import { useFields } from '../form/use-fields.ts';
import type { RulesDraft } from './rules-draft.ts';
import { useText } from './words.ts';

/** After which chats a client is asked for a mark, how they give it, and when words to it are asked for. */
export function RatingRules({ form, hint }: { form: Form<RulesDraft, unknown>; hint: ComponentChildren }) {
  const { settings, rules } = useText();
  const field = useFields(form);
  const hintId = useId();
  const { ratingAfter } = form.values.value;
  return (
    <section class="section panel stack">
      <h3>{rules.rating}</h3>
      <fieldset class="rule-ends" aria-describedby={hintId}>
        <legend class="field-label">{settings.ratingAfter}</legend>
        {RATED_ENDS.map((end) => (
          <Check
            key={end}
            label={settings.ratedEnds[end]}
            checked={ratingAfter.includes(end)}
            onChange={(on) =>
              form.set(
                'ratingAfter',
                RATED_ENDS.filter((one) => (one === end ? on : ratingAfter.includes(one))),
              )
            }
          />
        ))}
        <span class="field-hint" id={hintId}>
          {hint}
        </span>
      </fieldset>
      {ratingAfter.length > 0 && (
        <div class="two">
          <Select
            label={settings.ratingScale}
            options={RATING_SCALES.map((value) => ({ value, label: settings.ratingScales[value] }))}
            {...field('ratingScale')}
          />
          <Select
            label={settings.ratingComment}
            options={RATING_COMMENTS.map((value) => ({ value, label: settings.ratingComments[value] }))}
            {...field('ratingComment')}
          />
        </div>
      )}
    </section>
  );
}

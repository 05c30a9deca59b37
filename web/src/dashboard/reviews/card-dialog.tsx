import { createModel, useModel } from '@preact/signals';
import { versionOf } from '#domain/form.ts';
import type { Criterion, ScoreCard } from '#domain/review/card.ts';
import { MOST_CRITERIA, MOST_WEIGHT, TITLE_MAX, cardOf } from '#domain/review/card.ts';
import { Button } from '../../ui/button.tsx';
import { Check, Field, Select } from '../../ui/field.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { newId } from '../../shared/new-id.ts';
import { useApp } from '../app/context.ts';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';
import { Choices } from '../form/choices.tsx';
import { toDesk } from '../form/errand.ts';
import { FormDialog } from '../form/form-dialog.tsx';
import { FormIn } from '../form/form-in.tsx';
import { problemOf } from '../form/problem.ts';
import { useFields } from '../form/use-fields.ts';
import { useForm } from '../form/use-form.ts';
import { useWork } from '../work/context.ts';
import { useText } from './words.ts';

const CardModel = createModel((reads: Pick<Reads, 'card'>) => ({ card: live(reads.card).data }));
const WEIGHTS = Array.from({ length: MOST_WEIGHT }, (_, i) => String(i + 1));

/** The criteria of the company's verdicts, for admins. */
export function CardDialog({ onClose }: { onClose: () => void }) {
  const { locale } = useApp();
  const { reads } = useWork();
  const { reviews: text, common } = useText();
  const { card } = useModel(() => new CardModel(reads));
  return (
    <FormDialog title={text.cardTitle} onClose={onClose}>
      {card.value === undefined ? (
        <Loading label={common.loading} />
      ) : (
        <CardForm card={cardOf(card.value, locale.locale.value)} onClose={onClose} />
      )}
    </FormDialog>
  );
}

type Draft = { criteria: readonly Criterion[]; proposals: boolean };

function CardForm({ card, onClose }: { card: ScoreCard; onClose: () => void }) {
  const { desk } = useApp();
  const words = useText();
  const { reviews: text } = words;
  const fields = useForm(
    { criteria: card.criteria, proposals: card.proposals },
    toDesk(desk, 'saveScoreCard', ({ criteria, proposals }: Draft, version) => ({
      criteria: criteria.map((one) => ({ ...one })),
      proposals,
      version,
    })),
    { version: versionOf(card), read: (now) => now as Draft },
  );
  const field = useFields(fields);
  const { criteria } = fields.values.value;
  const set = (next: readonly Criterion[]) => fields.set('criteria', next);
  const change = (at: number, part: Partial<Criterion>) =>
    set(criteria.map((one, i) => (i === at ? { ...one, ...part } : one)));
  return (
    <FormIn of={fields} said={text.cardSaved} onSaved={onClose} onCancel={onClose}>
      <p class="faint">{text.cardLead}</p>
      <Choices
        of={fields}
        shown={{
          criteria: {
            label: text.card,
            text: (all) => all.map(({ title, weight }) => `${title} × ${weight}`).join(', '),
          },
          proposals: { label: text.proposals, text: (on) => (on ? text.yes : text.no) },
        }}
      />
      {criteria.map(({ id, title, weight }, i) => (
        <div key={id} class="criterion-row">
          <Field
            label={`${text.criterion} ${i + 1}`}
            maxLength={TITLE_MAX}
            value={title}
            problem={problemOf(fields.problems.value, `criteria.${i}`, words)}
            onInput={(value) => change(i, { title: value })}
          />
          <Select
            label={text.criterionWeight}
            value={String(weight)}
            options={WEIGHTS.map((value) => ({ value, label: value }))}
            onChange={(value) => change(i, { weight: Number(value) })}
          />
          <Button
            kind="quiet"
            icon="trash"
            label={text.removeCriterion(title)}
            onClick={() => set(criteria.filter((one) => one.id !== id))}
          />
        </div>
      ))}
      <div>
        <Button
          small
          icon="plus"
          off={criteria.length >= MOST_CRITERIA}
          onClick={() => set([...criteria, { id: newId(), title: '', weight: 1 }])}
        >
          {text.addCriterion}
        </Button>
      </div>
      <Check label={text.proposals} checked={field('proposals').value} onChange={field('proposals').onChange} />
      <p class="faint">{text.proposalsHint}</p>
    </FormIn>
  );
}

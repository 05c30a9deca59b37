import { useSignal } from '@preact/signals';
import { versionOf } from '#domain/form.ts';
import type { Criterion } from '#domain/review/card.ts';
import type { Proposed } from '#domain/review/proposal.ts';
import type { Given, Mark, Review } from '#domain/review/review.ts';
import { Button } from '../../ui/button.tsx';
import { Area } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { Choices } from '../form/choices.tsx';
import { toDesk } from '../form/errand.ts';
import { FormIn } from '../form/form-in.tsx';
import { useFields } from '../form/use-fields.ts';
import { useForm } from '../form/use-form.ts';
import { MarkChoice } from './mark-choice.tsx';
import { useText } from './words.ts';

type Draft = { marks: readonly Given[]; comment: string };
type Props = {
  chatId: string;
  review: Review | null;
  criteria: readonly Criterion[];
  /** The company lets the language model propose marks. */
  proposals: boolean;
};

const givenIn = (marks: readonly Mark[]): readonly Given[] => marks.map(({ id, mark }) => ({ id, mark }));

/** The form of a verdict: a mark for each criterion, and a comment. */
export function VerdictForm({ chatId, review, criteria, proposals }: Props) {
  const { desk } = useApp();
  const { reviews: text } = useText();
  const proposed = useSignal<readonly Proposed[] | null>(null);
  /** Without the marks of criteria that an admin has taken away meanwhile. */
  const valid = (marks: readonly Given[]) => criteria.flatMap(({ id }) => marks.filter((given) => given.id === id));
  const sending = toDesk(desk, 'saveReview', ({ marks, comment }: Draft, version) => ({
    chatId,
    marks: valid(marks),
    comment,
    version,
  }));
  const fields = useForm<Draft, { version: number }>(
    { marks: givenIn(review?.marks ?? []), comment: review?.comment ?? '' },
    {
      ...sending,
      check: async (draft, version) =>
        valid(draft.marks).length < criteria.length ? { marks: text.unmarked } : sending.check(draft, version),
    },
    {
      version: versionOf(review ?? {}),
      read: (now) => ({ marks: givenIn(now['marks'] as readonly Mark[]), comment: String(now['comment']) }),
    },
  );
  const field = useFields(fields);
  const { marks } = fields.values.value;
  const choose = (id: string, mark: number | null) =>
    fields.set('marks', [...marks.filter((given) => given.id !== id), { id, mark }]);
  const written = (given: readonly Given[]) =>
    criteria
      .map(({ id, title }) => `${title}: ${given.find((one) => one.id === id)?.mark ?? text.notApplied}`)
      .join(', ');
  return (
    <FormIn of={fields} place="part" label={text.save} said={text.saved}>
      <Choices of={fields} shown={{ marks: { label: text.marks, text: written }, comment: { label: text.comment } }} />
      {proposals && (
        <Propose
          chatId={chatId}
          onProposed={(found) => {
            proposed.value = found;
          }}
        />
      )}
      {criteria.map((criterion) => (
        <MarkChoice
          key={criterion.id}
          criterion={criterion}
          given={marks.find(({ id }) => id === criterion.id)}
          proposed={proposed.value?.find(({ id }) => id === criterion.id)}
          onChoose={(mark) => choose(criterion.id, mark)}
        />
      ))}
      {field('marks').problem && (
        <p class="field-problem" role="alert">
          {field('marks').problem}
        </p>
      )}
      <Area label={text.comment} rows={4} {...field('comment')} />
    </FormIn>
  );
}

/** Asks the language model. What it fails at is said by the refusal's words. */
function Propose({ chatId, onProposed }: { chatId: string; onProposed: (found: readonly Proposed[]) => void }) {
  const { desk, commands } = useApp();
  const { reviews: text } = useText();
  const key = `propose:${chatId}`;
  const ask = async () => {
    const outcome = await commands.run(key, () => desk('proposeReview', { chatId }));
    if (outcome?.ok) onProposed(outcome.output.marks);
  };
  return (
    <div class="stack tight">
      <Button small icon="bot" busy={commands.running.value.has(key)} onClick={() => void ask()}>
        {text.propose}
      </Button>
      <p class="faint">{text.proposeLead}</p>
    </div>
  );
}

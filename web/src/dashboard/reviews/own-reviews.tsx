import { useModel } from '@preact/signals';
import type { Review } from '#domain/review/review.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Area } from '../../ui/field.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { useApp } from '../app/context.ts';
import { Link } from '../app/link.tsx';
import { toDesk } from '../form/errand.ts';
import { FormIn } from '../form/form-in.tsx';
import { useFields } from '../form/use-fields.ts';
import { useForm } from '../form/use-form.ts';
import { Moment } from '../time/moment.tsx';
import { PersonName } from '../people/person-name.tsx';
import { useWork } from '../work/context.ts';
import { OwnReviewsModel } from './own-reviews-model.ts';
import { useText } from './words.ts';
import './own-reviews.css';

/** The verdicts about the person's own chats, the newest first, with a place for their word on each. */
export function OwnReviews() {
  const { reads, reviews: own } = useWork();
  const { reviews: text, common } = useText();
  const model = useModel(() => new OwnReviewsModel(reads, own.unseen));
  const { state, all, more } = model.shown.value;
  return (
    <section class="section panel stack" aria-label={text.own}>
      <h2>{text.own}</h2>
      {state === 'loading' && all.length === 0 && <Loading label={common.loading} />}
      {state === 'failed' && <p role="alert">{text.ownFailed}</p>}
      {state === 'shown' && all.length === 0 && <p class="faint">{text.ownEmpty}</p>}
      <ul class="own-reviews">
        {all.map((review) => (
          <Own key={review.id} review={review} onChange={model.changed} />
        ))}
      </ul>
      {(more || state === 'failed') && (
        <div>
          <Button small busy={state === 'loading'} onClick={() => void model.more()}>
            {state === 'failed' ? common.retry : text.more}
          </Button>
        </div>
      )}
    </section>
  );
}

function Own({ review, onChange }: { review: Review; onChange: (review: Review) => void }) {
  const { desk, commands } = useApp();
  const { clock } = useWork();
  const { reviews: text, filters } = useText();
  const { id, seenAt, marks, comment, total, answer } = review;
  const key = `review:${id}`;
  const read = async () => {
    const outcome = await commands.run(key, () => desk('readReview', { chatId: id }));
    if (outcome?.ok) onChange({ ...review, seenAt: clock.read() });
  };
  return (
    <li class="own-review">
      <p class="row wrap">
        <strong>{total === null ? text.noTotal : text.total(total)}</strong>
        {seenAt === null && <Badge tone="accent">{text.fresh}</Badge>}
        <span class="faint grow">
          <PersonName id={review.by} otherwise={filters.goneOperator} />, <Moment at={review.at} as="table" />
        </span>
        <Link to={{ page: 'history', chatId: id, search: '' }}>{text.openChat}</Link>
      </p>
      <ul class="own-marks">
        {marks.map(({ id: criterion, title, mark }) => (
          <li key={criterion}>
            {title}: <strong>{mark ?? text.notApplied}</strong>
          </li>
        ))}
      </ul>
      {comment !== '' && <p class="own-comment">{comment}</p>}
      {answer && (
        <p class="own-comment">
          <strong>{text.reply}:</strong> {answer.text}
        </p>
      )}
      {answer === null && (
        <div class="stack tight">
          <Reply review={review} onChange={onChange} />
          {seenAt === null && (
            <div class="row">
              <Button small kind="quiet" busy={commands.running.value.has(key)} onClick={() => void read()}>
                {text.read}
              </Button>
            </div>
          )}
        </div>
      )}
    </li>
  );
}

/** The person's word on a verdict. */
function Reply({ review, onChange }: { review: Review; onChange: (review: Review) => void }) {
  const { desk } = useApp();
  const { clock } = useWork();
  const { reviews: text } = useText();
  const fields = useForm(
    { text: '' },
    toDesk(desk, 'answerReview', (draft: { text: string }) => ({ chatId: review.id, text: draft.text })),
  );
  const field = useFields(fields);
  const saved = () => {
    const at = clock.read();
    onChange({ ...review, seenAt: review.seenAt ?? at, answer: { text: fields.values.value.text.trim(), at } });
  };
  return (
    <FormIn of={fields} place="plate" label={text.replySend} said={text.replySent} onSaved={saved}>
      <Area label={text.reply} rows={2} {...field('text')} />
    </FormIn>
  );
}

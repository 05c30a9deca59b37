import { useModel } from '@preact/signals';
import { createModel } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { cardOf } from '#domain/review/card.ts';
import type { Review } from '#domain/review/review.ts';
import { Loading } from '../../ui/spinner.tsx';
import { useApp } from '../app/context.ts';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';
import { PersonName } from '../people/person-name.tsx';
import { useMoments } from '../time/moments.ts';
import { useWork } from '../work/context.ts';
import { VerdictForm } from './verdict-form.tsx';
import { useText } from './words.ts';

/** The verdict of one chat as it is now, and the card for a first one. */
const VerdictModel = createModel((reads: Pick<Reads, 'review' | 'card' | 'chat'>, chatId: string) => ({
  review: live(reads.review(chatId)).data,
  card: live(reads.card).data,
  chat: live(reads.chat(chatId)).data,
}));

/** The supervisor's verdict beside the chat. */
export function Verdict({ chatId, onJudged }: { chatId: string; onJudged: (review: Review) => void }) {
  const { locale } = useApp();
  const { reads } = useWork();
  const { reviews: text, common } = useText();
  const model = useModel(() => new VerdictModel(reads, chatId));
  const review = model.review.value;
  const card = model.card.value;
  const chat = model.chat.value;
  useEffect(() => {
    if (review) onJudged(review);
  }, [review]);
  // A chat that is open or gone has nothing to judge; the panel beside says so.
  if (chat === null || (chat !== undefined && chat.state !== 'closed')) return null;
  if (review === undefined || card === undefined || chat === undefined)
    return (
      <aside class="verdict">
        <Loading label={common.loading} />
      </aside>
    );
  const used = cardOf(card, locale.locale.value);
  return (
    <aside class="verdict" aria-label={text.verdict}>
      <h2>{text.verdict}</h2>
      <p class="faint">{chat.ownerId === null ? text.nobody : text.lead}</p>
      {review && <Made review={review} />}
      <VerdictForm
        chatId={chatId}
        review={review}
        criteria={review?.marks ?? used.criteria}
        proposals={used.proposals}
      />
    </aside>
  );
}

/** Who made the verdict, whether the operator has read it, and what they say. */
function Made({ review }: { review: Review }) {
  const { write } = useMoments();
  const { reviews: text, filters } = useText();
  return (
    <div class="verdict-made">
      <p class="verdict-total">{review.total === null ? text.noTotal : text.total(review.total)}</p>
      <p class="faint">
        <PersonName id={review.by} otherwise={filters.goneOperator} />, {write(review.at, 'table')}
      </p>
      {review.operatorId !== null && (
        <p class="faint">{review.seenAt === null ? text.notSeen : text.seen(write(review.seenAt, 'table'))}</p>
      )}
      {review.answer && (
        <blockquote>
          <strong>{text.answer}</strong>
          <p>{review.answer.text}</p>
        </blockquote>
      )}
    </div>
  );
}

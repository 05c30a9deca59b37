import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Link } from '../app/link.tsx';
import { clientName, topicTitle } from '../inbox/card.ts';
import { CardSkeletons } from '../inbox/card-skeletons.tsx';
import { moveFocus } from '../history/move-focus.ts';
import { PersonName } from '../people/person-name.tsx';
import { Moment } from '../time/moment.tsx';
import { useWork } from '../work/context.ts';
import type { Reviews, Row } from './reviews-model.ts';
import { useText } from './words.ts';

type Props = { model: Pick<Reviews, 'shown' | 'retry' | 'more'>; chatId: string | null; search: string };

/** The chats to be judged: who, about what, what the client said of it, and the verdict. */
export function Rows({ model, chatId, search }: Props) {
  const { reviews: text, common } = useText();
  const shown = model.shown.value;
  if (shown.state === 'loading') return <CardSkeletons />;
  if (shown.state === 'failed')
    return (
      <Empty icon="warning" title={text.failed}>
        <Button icon="retry" onClick={model.retry}>
          {common.retry}
        </Button>
      </Empty>
    );
  const { rows, more } = shown;
  if (rows.length === 0 && more === 'none') return <Empty icon="check" title={text.empty} text={text.emptyText} />;
  return (
    <div class="history-body">
      <ul aria-label={text.results} onKeyDown={moveFocus}>
        {rows.map((row) => (
          <Line key={row.chat.id} row={row} search={search} open={row.chat.id === chatId} />
        ))}
      </ul>
      {more !== 'none' && (
        <p class="history-more">
          <Button busy={more === 'loading'} onClick={model.more}>
            {more === 'failed' ? common.retry : rows.length === 0 ? text.searching : text.more}
          </Button>
        </p>
      )}
    </div>
  );
}

function Line({ row: { chat, review }, search, open }: { row: Row; search: string; open: boolean }) {
  const { company, phones } = useWork();
  const words = useText();
  const { reviews: text, filters } = words;
  const { rating } = chat;
  return (
    <li>
      <Link
        to={{ page: 'reviews', chatId: chat.id, search }}
        class="reviews-row"
        {...(open ? { current: 'true' as const } : {})}
      >
        <span class="row">
          <span class="history-client grow">{clientName(chat.client, words, phones.write.value)}</span>
          {rating && (
            <Badge tone={rating.score <= 2 ? 'danger' : 'neutral'}>
              <span aria-hidden="true">★ {rating.score}</span>
              <span class="hidden-text">{filters.stars(rating.score)}</span>
            </Badge>
          )}
          {review && <Badge tone="success">{review.total === null ? text.noTotal : text.total(review.total)}</Badge>}
        </span>
        {rating?.comment && <span class="reviews-comment">{rating.comment}</span>}
        <span class="faint">
          <Moment at={chat.closedAt} as="table" />
          {' · '}
          {chat.ownerId === null ? (
            filters.noOperator
          ) : (
            <PersonName id={chat.ownerId} otherwise={filters.goneOperator} />
          )}
          {' · '}
          {topicTitle(chat, company.named.value) ?? filters.noTopic}
        </span>
      </Link>
    </li>
  );
}

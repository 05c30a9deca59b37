import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { askedIn, clientName, topicTitle } from '../inbox/card.ts';
import { useWork } from '../work/context.ts';
import { CardSkeletons } from '../inbox/card-skeletons.tsx';
import { Link } from '../app/link.tsx';
import { isoDuration, timerText } from '../time/timer.ts';
import { PersonName } from '../people/person-name.tsx';
import { Moment } from '../time/moment.tsx';
import { searchAt } from './address.ts';
import type { Hit } from './finder.ts';
import { FoundLines } from './found-lines.tsx';
import type { History } from './history-model.ts';
import { subtopicOf } from '../work/company.ts';
import { moveFocus } from './move-focus.ts';
import { Nothing } from './nothing.tsx';
import { useText } from './words.ts';

type Props = {
  history: Pick<History, 'found' | 'filter' | 'advice' | 'retry' | 'more'>;
  chatId: string | null;
  search: string;
};

/** The found chats: a dense table on a wide screen, cards on a narrow one. */
export function Results({ history, chatId, search }: Props) {
  const { connection } = useWork();
  const text = useText();
  const found = history.found.value;
  if (found.state === 'loading') return <CardSkeletons />;
  if (found.state === 'failed') {
    const offline = connection.state.value === 'offline';
    return (
      <Empty
        icon={offline ? 'offline' : 'warning'}
        title={offline ? text.history.offline : text.history.failed}
        text={offline ? text.history.offlineText : text.history.failedText}
      >
        <Button icon="retry" onClick={history.retry}>
          {text.common.retry}
        </Button>
      </Empty>
    );
  }
  if (found.state === 'wordless')
    return <Empty icon="find" title={text.history.wordless} text={text.history.wordlessText} />;
  if (found.hits.length === 0 && found.more === 'none') return <Nothing history={history} />;
  return (
    <div class="history-body">
      <Columns />
      <ul aria-label={text.history.results} onKeyDown={moveFocus}>
        {found.hits.map((hit) => (
          <Row key={hit.chat.id} hit={hit} search={search} open={hit.chat.id === chatId} />
        ))}
      </ul>
      {found.hits.length === 0 && <p class="history-more faint">{text.history.notYet}</p>}
      {found.more === 'failed' && (
        <p class="field-problem history-more" role="alert">
          {text.history.moreFailed}
        </p>
      )}
      {found.more !== 'none' && (
        <div class="history-more">
          <Button busy={found.more === 'loading'} onClick={() => void history.more()}>
            {text.common.more}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The headings of the columns. Screen readers skip them, since each row names its own values. */
function Columns() {
  const { columns } = useText().history;
  return (
    <div class="history-columns" aria-hidden="true">
      <span>{columns.closed}</span>
      <span>{columns.client}</span>
      <span>{columns.topic}</span>
      <span>{columns.operator}</span>
      <span>{columns.duration}</span>
      <span>{columns.rating}</span>
    </div>
  );
}

type RowProps = { hit: Hit; search: string; open: boolean };

function Row({ hit: { chat, lines }, search, open }: RowProps) {
  const { phones, company } = useWork();
  const text = useText();
  const { columns } = text.history;
  const topic = topicTitle(chat, company.named.value);
  const subtopic = subtopicOf(chat, company.named.value)?.title;
  const { durationMs } = chat.metrics;
  const asked = askedIn(chat);
  return (
    <li>
      <Link
        to={{ page: 'history', chatId: chat.id, search: searchAt(search, lines[0]?.seq ?? null) }}
        class="history-row"
        current={open ? 'true' : undefined}
      >
        <span class="history-when digits">
          <span class="hidden-text">{columns.closed}: </span>
          <Moment at={chat.closedAt} as="table" />
        </span>
        <span class="history-client digits">
          <span class="hidden-text">{columns.client}: </span>
          {clientName(chat.client, text, phones.write.value)}
        </span>
        <span class="history-topic">
          <span class="hidden-text">{columns.topic}: </span>
          {topic === null ? <span class="faint">{text.desk.noTopic}</span> : topic}
          {topic !== null && subtopic && <span class="faint"> · {subtopic}</span>}
          {asked !== null && lines.length === 0 && <span class="history-asked faint">{asked}</span>}
        </span>
        <span class="history-owner">
          <span class="hidden-text">{columns.operator}: </span>
          {chat.ownerId === null ? (
            <span class="faint">{chat.ending ? text.ending[chat.ending] : text.history.onlyBot}</span>
          ) : (
            <>
              <PersonName id={chat.ownerId} otherwise={text.desk.said.operator} />
              {chat.ending && chat.ending !== 'person' && (
                <span class="history-asked faint">{text.ending[chat.ending]}</span>
              )}
            </>
          )}
        </span>
        <span class="history-duration digits">
          <span class="hidden-text">{columns.duration}: </span>
          <time dateTime={isoDuration(durationMs)}>{timerText(durationMs)}</time>
        </span>
        <span class="history-rating">
          {chat.rating ? (
            <Badge tone={chat.rating.score <= 2 ? 'danger' : 'warning'}>
              <span class="hidden-text">{text.desk.rated(chat.rating.score)}</span>
              <span aria-hidden="true">★ {chat.rating.score}</span>
            </Badge>
          ) : (
            <span class="hidden-text">{text.filters.unrated}</span>
          )}
        </span>
        {lines.length > 0 && <FoundLines lines={lines} />}
      </Link>
    </li>
  );
}

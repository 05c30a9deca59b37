import type { ComponentChildren } from 'preact';
import type { ClosedChat } from '#domain/chat.ts';
import type { Ms } from '#domain/time.ts';
import { Icon } from '../../ui/icon.tsx';
import { Moment } from '../time/moment.tsx';
import { isoDuration, timerText } from '../time/timer.ts';
import { PersonName } from '../people/person-name.tsx';
import { useText } from '../work/words.ts';

/** The facts of a closed dialog: when it was, its owner, how long each step took, and the client's rating. */
export function FactsPlate({ chat }: { chat: ClosedChat }) {
  const { facts, ending } = useText();
  const noOwner = chat.metrics.waitingMs === null ? facts.onlyBot : facts.nobody;
  const byOthers: Record<string, string> = { system: facts.system, visitor: facts.client };
  const { durationMs, waitingMs, firstResponseMs, handlingMs, reassignments } = chat.metrics;
  return (
    <section class="plate panel" aria-label={facts.title}>
      <div class="plate-head">
        <Icon name="details" />
        <h3>{facts.title}</h3>
      </div>
      <dl class="facts plate-body">
        {chat.client.name && <Fact name={facts.client}>{chat.client.name}</Fact>}
        <Fact name={facts.started}>
          <Moment at={chat.startedAt} as="full" />
        </Fact>
        <Fact name={facts.closed}>
          <Moment at={chat.closedAt} as="full" />
        </Fact>
        <Fact name={facts.operator}>{chat.ownerId === null ? noOwner : <Colleague id={chat.ownerId} />}</Fact>
        {chat.closedBy !== chat.ownerId && (
          <Fact name={facts.closedBy}>{byOthers[chat.closedBy] ?? <Colleague id={chat.closedBy} />}</Fact>
        )}
        {chat.ending && <Fact name={facts.ending}>{ending[chat.ending]}</Fact>}
        <Length name={facts.duration} ms={durationMs} />
        <Length name={facts.waiting} ms={waitingMs} />
        <Length name={facts.firstResponse} ms={firstResponseMs} />
        <Length name={facts.handling} ms={handlingMs} />
        {reassignments > 0 && <Fact name={facts.reassignments}>{reassignments}</Fact>}
        <Rating chat={chat} />
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A length of time; draws nothing when it was not measured. */
function Length({ name, ms }: { name: string; ms: Ms | null }) {
  return ms === null ? null : (
    <Fact name={name}>
      <time class="digits" dateTime={isoDuration(ms)}>
        {timerText(ms)}
      </time>
    </Fact>
  );
}

function Colleague({ id }: { id: string }) {
  const { desk } = useText();
  return <PersonName id={id} otherwise={desk.said.operator} />;
}

function Rating({ chat: { rating } }: { chat: ClosedChat }) {
  const { facts, desk } = useText();
  return (
    <Fact name={facts.rating}>
      {rating === null ? (
        facts.unrated
      ) : (
        <>
          <span class="hidden-text">{desk.rated(rating.score)}</span>
          <span class="stars" aria-hidden="true">
            {'★'.repeat(rating.score)}
            {'☆'.repeat(5 - rating.score)}
          </span>
          {rating.comment && <p class="fact-comment">{rating.comment}</p>}
        </>
      )}
    </Fact>
  );
}

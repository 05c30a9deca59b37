import type { ActiveChat } from '#domain/chat.ts';
import { helpIn } from '#domain/chat/help.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useApp } from '../app/context.ts';
import { Link } from '../app/link.tsx';
import { besideOr } from '../columns/beside.ts';
import { clientName } from '../inbox/card.ts';
import { WaitingTimer } from '../inbox/waiting-timer.tsx';
import { useNameOf } from '../people/person-name.tsx';
import { useWork } from '../work/context.ts';
import { useText } from '../work/words.ts';
import './help.css';

/** The open calls for a supervisor, above every page of those who may answer them. */
export function HelpCalls() {
  const { queue, uid } = useWork();
  const { supervise } = useText();
  const calls = queue.helps.value?.filter(({ ownerId }) => ownerId !== uid) ?? [];
  return (
    // Always there: screen readers tell only of what comes into an element that they know already.
    <div aria-live="assertive" aria-relevant="additions">
      {calls.length > 0 && (
        <ul class="help-calls" aria-label={supervise.calls} role="list">
          {calls.map((chat) => (
            <Call key={chat.id} chat={chat} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Call({ chat }: { chat: ActiveChat }) {
  const { desk, commands, router } = useApp();
  const { phones, uid, columns } = useWork();
  const text = useText();
  const { supervise } = text;
  const names = useNameOf();
  const nameOf = (id: string) => names(id) ?? text.desk.said.operator;
  const help = helpIn(chat);
  if (help === null) return null;
  const [answer, end] = [`help:${chat.id}`, `endHelp:${chat.id}`];
  const place = besideOr(router.route.value, chat.id, { page: 'chats', chatId: chat.id });
  const call = () => columns.call(chat.id);
  const go = async () => {
    const come = () => desk('answerHelp', { chatId: chat.id, id: help.id });
    const outcome = await commands.run(answer, come, { done: supervise.going });
    if (!outcome?.ok) return;
    call();
    router.go(place);
  };
  return (
    <li class="help-call">
      <Icon name="bell" />
      <p class="help-words">
        <strong>{supervise.asks(nameOf(chat.ownerId), clientName(chat.client, text, phones.write.value))}</strong>{' '}
        <span class="help-reason">{help.reason}</span>
      </p>
      <WaitingTimer since={help.at} answer="next" />
      {help.answeredBy === null ? (
        <Button small kind="primary" busy={commands.running.value.has(answer)} onClick={() => void go()}>
          {supervise.go}
        </Button>
      ) : (
        <span class="faint">
          {help.answeredBy === uid ? supervise.going : supervise.comes(nameOf(help.answeredBy))}
        </span>
      )}
      <Link to={place} onFollow={call}>
        {supervise.open}
      </Link>
      {help.answeredBy === uid && (
        <Button
          small
          busy={commands.running.value.has(end)}
          onClick={() =>
            void commands.run(end, () => desk('endHelp', { chatId: chat.id, id: help.id }), { done: supervise.over })
          }
        >
          {supervise.end}
        </Button>
      )}
    </li>
  );
}

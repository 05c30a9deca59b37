import { nextAnswerOf } from '#domain/answer-target.ts';
import { useModel } from '@preact/signals';
import { createModel } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { OwnedChat } from '#domain/chat.ts';
import { awaitingSince } from '#domain/chat.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { Link } from '../app/link.tsx';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';
import { BesideButton } from '../columns/beside-button.tsx';
import { useBeside } from '../columns/use-beside.ts';
import { AssignButton } from '../inbox/assign-button.tsx';
import { askedIn, byUrgency, clientName, topicTitle } from '../inbox/card.ts';
import { WaitingTimer } from '../inbox/waiting-timer.tsx';
import { useWork } from '../work/context.ts';
import { useDraggedChat } from './drag.ts';
import { useText } from './words.ts';

const OwnedModel = createModel((reads: Pick<Reads, 'chatsOf'>, operatorId: string) => live(reads.chatsOf(operatorId)));

/** The chats that an operator has now, each to be dragged onto a colleague or given by "Назначить". */
export function OwnedChats({ operatorId, name }: { operatorId: string; name: string }) {
  const { reads } = useWork();
  const { board, common } = useText();
  const { data, failed } = useModel(() => new OwnedModel(reads, operatorId));
  const chats = data.value?.toSorted(byUrgency);
  if (failed.value !== null && chats === undefined) return <p class="faint">{board.chatsFailed}</p>;
  if (chats === undefined) return <Loading label={common.loading} />;
  if (chats.length === 0) return <p class="faint">{board.noChats}</p>;
  return (
    <ul class="owned-chats" aria-label={board.chats(name)}>
      {chats.map((chat) => (
        <OwnedOne key={chat.id} chat={chat} />
      ))}
    </ul>
  );
}

function OwnedOne({ chat }: { chat: OwnedChat }) {
  const { phones, company } = useWork();
  const text = useText();
  const element = useRef<HTMLLIElement>(null);
  const dragged = useDraggedChat(element, chat);
  const since = awaitingSince(chat);
  const beside = useBeside();
  return (
    <li ref={element} class={classes('owned-chat', dragged && 'dragged')} title={text.board.drag} data-chat={chat.id}>
      <Icon name="grip" size={14} />
      <Link
        to={{ page: 'chats', chatId: chat.id }}
        class="owned-chat-link"
        still
        onBeside={beside ? () => beside(chat.id) : undefined}
      >
        <strong>{clientName(chat.client, text, phones.write.value)}</strong>
        <span class="faint">{topicTitle(chat, company.named.value) ?? text.desk.noTopic}</span>
        <span class="owned-chat-words">{askedIn(chat) ?? chat.last?.text ?? text.desk.noMessages}</span>
      </Link>
      {since !== null && <WaitingTimer since={since} answer={nextAnswerOf(chat)} />}
      <BesideButton chat={chat} />
      <AssignButton chat={chat} />
    </li>
  );
}

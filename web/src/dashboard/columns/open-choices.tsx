import { nextAnswerOf } from '#domain/answer-target.ts';
import { useState } from 'preact/hooks';
import type { OpenChat } from '#domain/chat.ts';
import { awaitingSince } from '#domain/chat.ts';
import { Badge } from '../../ui/badge.tsx';
import { Field } from '../../ui/field.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { askedIn, clientName, ownerOf } from '../inbox/card.ts';
import { WaitingTimer } from '../inbox/waiting-timer.tsx';
import { useNameOf } from '../people/person-name.tsx';
import { useWork } from '../work/context.ts';
import { useText } from './words.ts';

/** How many chats are listed; the others are found by their words. */
const LISTED = 30;
/** Last names are documents of their own: of more people than this, others are found by the first name. */
const NAMED = 100;

type Props = { but: readonly string[]; onChoose: (chat: OpenChat) => void };

/** The company's open chats, without those in `but`: the longest waiting first, to be found by client, operator or question. */
export function OpenChoices({ but, onChoose }: Props) {
  const { queue, phones, team } = useWork();
  const text = useText();
  const nameOf = useNameOf();
  const [words, setWords] = useState('');
  const everybody = new Map(team.everybody.value?.map(({ id, firstName }) => [id, firstName]));
  const ownerIn = (chat: OpenChat) => {
    const id = ownerOf(chat) ?? '';
    return (everybody.size <= NAMED && nameOf(id)) || everybody.get(id);
  };
  const wanted = words.trim().toLocaleLowerCase();
  const rows = queue.open.value
    ?.filter(({ id }) => !but.includes(id))
    .map((chat) => ({
      chat,
      client: clientName(chat.client, text, phones.write.value),
      owner: ownerIn(chat),
      asked: askedIn(chat) ?? chat.last?.text ?? '',
    }))
    .filter((row) => [row.client, row.owner, row.asked].some((part) => part?.toLocaleLowerCase().includes(wanted)));
  return (
    <>
      <Field autofocus label={text.columns.search} value={words} onInput={setWords} />
      <p class="hidden-text" role="status">
        {rows && text.columns.found(rows.length)}
      </p>
      {rows === undefined && <Loading label={text.common.loading} />}
      {rows?.length === 0 && <p class="faint">{text.columns.nothing}</p>}
      <ul class="columns-choices">
        {rows?.slice(0, LISTED).map(({ chat, client, owner, asked }) => (
          <li key={chat.id}>
            <button type="button" class="columns-choice" onClick={() => onChoose(chat)}>
              <span class="columns-choice-name">{client}</span>
              <Waits chat={chat} />
              <span class="columns-choice-more faint">
                <Badge>{text.desk.state[chat.state]}</Badge>
                <span class="columns-choice-words">
                  {owner && `${text.chats.owner(owner)}. `}
                  {asked}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Waits({ chat }: { chat: OpenChat }) {
  const since = awaitingSince(chat);
  return since === null ? null : <WaitingTimer since={since} answer={nextAnswerOf(chat)} />;
}

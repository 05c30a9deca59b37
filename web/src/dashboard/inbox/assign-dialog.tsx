import { useState } from 'preact/hooks';
import type { Chat } from '#domain/chat.ts';
import type { BoardPerson } from '#domain/board/team-part.ts';
import { rulesOf } from '#domain/status.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Confirm, Dialog } from '../../ui/dialog.tsx';
import { Find } from '../../ui/find.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { ownerOf } from './card.ts';
import { GroupChoices } from './group-choices.tsx';
import { useApp } from '../app/context.ts';
import { nameOf } from '../board/board-model.ts';
import { isFound } from '../people/find-name.ts';
import { useWork } from '../work/context.ts';
import { useText } from '../work/words.ts';
import './assignees.css';

/** A list of more people than this has a search, and one of more than these shows the first of them. */
const SEARCHED = 8;
const SHOWN = 50;

/** The operators at work, with the number of chats each has, the least loaded first. */
export function AssignDialog({ chat, onClose }: { chat: Chat; onClose: () => void }) {
  const { desk, commands, toasts } = useApp();
  const { board } = useWork();
  const text = useText();
  const [over, setOver] = useState<BoardPerson | null>(null);
  const [words, setWords] = useState('');
  const expectedOwnerId = chat.state === 'closed' ? null : ownerOf(chat);
  const choices = board.people.value
    ?.filter(({ id, status }) => id !== expectedOwnerId && rulesOf(status).getsChats)
    .toSorted((a, b) => a.open - b.open);
  const found = choices?.filter((person) => isFound(nameOf(person), words));
  const key = `assign:${chat.id}`;

  const assign = async (person: BoardPerson, overLimit: boolean) => {
    const outcome = await commands.run(
      key,
      () => desk('assign', { chatId: chat.id, operatorId: person.id, expectedOwnerId, overLimit }),
      { quiet: true },
    );
    if (outcome === null) return;
    if (!outcome.ok && outcome.reason === 'over-limit') {
      setOver(person);
      return;
    }
    if (outcome.ok) toasts.say(text.queue.assigned(nameOf(person)));
    else toasts.warn(outcome.text);
    onClose();
  };

  if (over) {
    return (
      <Confirm
        title={text.queue.overTitle}
        text={text.queue.overText(nameOf(over), over.open, over.maxChats)}
        confirm={text.queue.over}
        cancel={text.common.cancel}
        kind="primary"
        busy={commands.running.value.has(key)}
        onConfirm={() => void assign(over, true)}
        onCancel={() => setOver(null)}
      />
    );
  }
  return (
    <Dialog title={text.queue.assignTitle} closeLabel={text.common.close} onClose={onClose}>
      <GroupChoices chat={chat} onDone={onClose} />
      {choices === undefined && (board.failed.value === null ? <Loading label={text.common.loading} /> : <Failed />)}
      {choices?.length === 0 && <p class="faint">{text.queue.nobody}</p>}
      {choices !== undefined && choices.length > SEARCHED && (
        <Find label={text.queue.find} value={words} onInput={setWords} autofocus />
      )}
      <p class="faint" role="status">
        {found?.length === 0 && choices?.length !== 0 && text.queue.notFound}
        {found !== undefined && found.length > SHOWN && text.queue.moreFound(found.length - SHOWN)}
      </p>
      <ul class="assignees" aria-busy={commands.running.value.has(key)}>
        {found?.slice(0, SHOWN).map((person) => (
          <li key={person.id}>
            <Assignee person={person} onChoose={() => void assign(person, false)} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Failed() {
  const { queue } = useText();
  return <p class="faint">{queue.teamFailed}</p>;
}

function Assignee({ person, onChoose }: { person: BoardPerson; onChoose: () => void }) {
  const text = useText();
  const { id, firstName, role, status, open, maxChats } = person;
  return (
    <button type="button" class="assignee" onClick={onChoose}>
      <Avatar id={id} name={firstName} dot={status} />
      <span class="grow">
        <strong>{nameOf(person)}</strong>
        <span class="faint whole">
          {text.role[role]} · {text.statusOf[status]}
        </span>
      </span>
      <Badge tone={open >= maxChats ? 'warning' : 'neutral'}>
        <span class="hidden-text">{text.queue.loadLabel(open, maxChats)}</span>
        <span class="digits" aria-hidden="true">
          {text.queue.load(open, maxChats)}
        </span>
      </Badge>
    </button>
  );
}

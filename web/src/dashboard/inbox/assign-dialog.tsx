import { useState } from 'preact/hooks';
import type { Chat } from '#domain/chat.ts';
import type { Operator } from '#domain/operator.ts';
import { loadOf } from '#domain/operator.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Confirm, Dialog } from '../../ui/dialog.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { ownerOf } from './card.ts';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { PersonName, useNameOf } from '../people/person-name.tsx';
import { useText } from '../work/words.ts';
import './assignees.css';

/** The operators at work, with the number of chats each has. */
export function AssignDialog({ chat, onClose }: { chat: Chat; onClose: () => void }) {
  const { desk, commands, toasts } = useApp();
  const { team } = useWork();
  const text = useText();
  const nameOf = useNameOf();
  const [over, setOver] = useState<Operator | null>(null);
  const expectedOwnerId = chat.state === 'closed' ? null : ownerOf(chat);
  const choices = team.atWork.value?.filter(({ id }) => id !== expectedOwnerId);
  const key = `assign:${chat.id}`;

  const assign = async (operator: Operator, overLimit: boolean) => {
    const outcome = await commands.run(
      key,
      () => desk('assign', { chatId: chat.id, operatorId: operator.id, expectedOwnerId, overLimit }),
      { quiet: true },
    );
    if (outcome === null) return;
    if (!outcome.ok && outcome.reason === 'over-limit') {
      setOver(operator);
      return;
    }
    if (outcome.ok) toasts.say(text.queue.assigned(nameOf(operator.id) ?? operator.firstName));
    else toasts.warn(outcome.text);
    onClose();
  };

  if (over) {
    return (
      <Confirm
        title={text.queue.overTitle}
        text={text.queue.overText(nameOf(over.id) ?? over.firstName, loadOf(over), over.maxChats)}
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
      {choices === undefined && <Loading label={text.common.loading} />}
      {choices?.length === 0 && <p class="faint">{text.queue.nobody}</p>}
      <ul class="assignees" aria-busy={commands.running.value.has(key)}>
        {choices?.map((operator) => (
          <li key={operator.id}>
            <Assignee operator={operator} onChoose={() => void assign(operator, false)} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Assignee({ operator, onChoose }: { operator: Operator; onChoose: () => void }) {
  const text = useText();
  const load = loadOf(operator);
  return (
    <button type="button" class="assignee" onClick={onChoose}>
      <Avatar id={operator.id} name={operator.firstName} dot={operator.status} />
      <span class="grow">
        <strong>
          <PersonName id={operator.id} />
        </strong>
        <span class="faint whole">
          {text.role[operator.role]} · {text.statusOf[operator.status]}
        </span>
      </span>
      <Badge tone={load >= operator.maxChats ? 'warning' : 'neutral'}>
        <span class="hidden-text">{text.queue.loadLabel(load, operator.maxChats)}</span>
        <span class="digits" aria-hidden="true">
          {text.queue.load(load, operator.maxChats)}
        </span>
      </Badge>
    </button>
  );
}
